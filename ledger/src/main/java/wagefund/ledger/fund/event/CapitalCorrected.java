package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.BookedAgain;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * 拨款更正: money that came into a fund, or went back, was booked wrongly and is put right; one event
 * for each voucher that this takes. What it does to the money of the fund is told beside it.
 *
 * @param fundId in whose books this voucher is
 * @param booking as what it stands in these books, as {@link BookingId} names it
 * @param corrected what was booked wrongly; another one where it is a tranche of its own from now
 *     on
 * @param withdrawalId the withdrawal; absent where it is a tranche that came
 * @param amount what this voucher is about
 * @param paper on whose authority it came or went back
 * @param movedOn when it came or went back, as this voucher says
 * @param booked what it was booked with until now
 * @param rightAmount what really came or went back
 * @param bookedOn when it was booked
 */
@StoredAs("CapitalCorrected")
public record CapitalCorrected(
    FundId fundId,
    String correctionId,
    CorrectionManner kind,
    String booking,
    String corrected,
    int tranche,
    Optional<String> withdrawalId,
    CapitalSource source,
    Money amount,
    Document paper,
    LocalDate movedOn,
    Money booked,
    Money rightAmount,
    LocalDate bookedOn,
    Document document,
    String proposedBy,
    LocalDate on,
    String by,
    Instant at)
    implements BookedAgain {

  @Override
  public Identifier bookedBy() {
    return new BookingId(corrected);
  }

  /** As a tranche of its own, or on another day, it is what a later correction puts right. */
  @Override
  public Optional<Identifier> booksAs() {
    boolean anew = !booking.equals(corrected) || on.equals(movedOn);
    return anew && !kind.takesBack() ? Optional.of(new BookingId(booking)) : Optional.empty();
  }

  /** The rules of what came, or of what went back; these look at no figures of the fund. */
  @Override
  public List<Record> bookings() {
    return List.of(
        withdrawalId
            .<Record>map(
                withdrawal ->
                    new FundsWithdrawn(
                        fundId,
                        withdrawal,
                        tranche,
                        amount,
                        paper,
                        proposedBy,
                        FundFigures.NONE,
                        on,
                        by,
                        at))
            .orElseGet(
                () ->
                    new CapitalReceived(
                        fundId, source, amount, paper, FundFigures.NONE, on, proposedBy, at)));
  }
}
