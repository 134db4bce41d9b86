package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.fund.event.RightCapital;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;

/**
 * Says how money that came into a fund, or went back, should have been booked; another officer
 * confirms.
 *
 * @param booking what is booked wrongly, as {@link wagefund.ledger.fund.event.BookingId} names it
 * @param correctionId a name of its own
 * @param right how it should have been booked
 * @param document what shows it, such as the statement of the bank
 */
public record ProposeCapitalCorrection(
    FundId fundId,
    String booking,
    String correctionId,
    RightCapital right,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws wagefund.ledger.kernel.Malformed {@code ID_UNREADABLE}
   */
  public ProposeCapitalCorrection {
    Identifier.require(correctionId);
  }
}
