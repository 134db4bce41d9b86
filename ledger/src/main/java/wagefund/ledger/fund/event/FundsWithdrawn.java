package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NamedBooking;
import wagefund.ledger.kernel.StoredAs;

/** 资金收回: the unused part of a tranche went back to where it came from. */
@StoredAs("FundsWithdrawn")
public record FundsWithdrawn(
    FundId fundId,
    String withdrawalId,
    int tranche,
    Money amount,
    Document document,
    String proposedBy,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at)
    implements NamedBooking {

  @Override
  public Identifier bookedAs() {
    return BookingId.ofWithdrawal(withdrawalId);
  }
}
