package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * Money that came into a fund, or went back, was found to be booked wrongly; nothing is changed
 * before another officer confirms.
 *
 * @param booking what is booked wrongly, as {@link BookingId} names it
 * @param tranche the tranche that came, or of which it went back
 * @param withdrawalId the withdrawal; absent where it is a tranche that came
 * @param source where the tranche is from
 * @param booked with what it is booked
 * @param movedOn when it came or went back, as it is booked
 * @param right how it should have been booked; what was right is absent
 */
@StoredAs("CapitalCorrectionProposed")
public record CapitalCorrectionProposed(
    FundId fundId,
    String correctionId,
    String booking,
    int tranche,
    Optional<String> withdrawalId,
    CapitalSource source,
    Money booked,
    LocalDate movedOn,
    RightCapital right,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
