package wagefund.ledger.fund.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * Money that was booked wrongly when it came into a fund or went back, and what is to become of it.
 *
 * @param tranche the tranche that came, or of which it went back
 * @param withdrawal the withdrawal, empty where it is a tranche that came
 * @param paper on whose authority it came or went back
 * @param on when it came or went back, as it was booked
 * @param booked with what it was booked when that was found
 * @param right what really came or went back
 * @param rightOn when, where the date was wrong
 * @param rightSource the right source, empty where it was right
 * @param rightFund the right fund, empty where it was right
 * @param rightTranche the right tranche, zero where it was right
 * @param status PROPOSED, CONFIRMED or DROPPED
 */
public record CapitalCorrectionRow(
    String id,
    String fundId,
    int tranche,
    String withdrawal,
    String source,
    String paper,
    LocalDate on,
    Money booked,
    Money right,
    @Nullable LocalDate rightOn,
    String rightSource,
    String rightFund,
    int rightTranche,
    String document,
    String proposedBy,
    LocalDate proposedOn,
    String status,
    String decidedBy,
    @Nullable LocalDate decidedOn) {}
