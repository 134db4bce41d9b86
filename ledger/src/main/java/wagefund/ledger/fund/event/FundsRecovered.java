package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/**
 * A debtor paid: what fell off the debt, and what was beyond it.
 *
 * @param way what stands for it in the fund; absent: money at the bank
 * @param interest interest that the debtor paid; absent: none
 * @param forOthers what the fund holds for others; absent: nothing
 */
@StoredAs("FundsRecovered")
public record FundsRecovered(
    FundId fundId,
    String subject,
    Money recovered,
    Money beyond,
    String payer,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at,
    Optional<ReceiptWay> way,
    Optional<Money> interest,
    Optional<Money> forOthers) {

  public ReceiptWay inWay() {
    return way.orElse(ReceiptWay.MONEY);
  }

  public ReceiptParts parts() {
    return new ReceiptParts(
        recovered, interest.orElse(Money.ZERO), beyond, forOthers.orElse(Money.ZERO));
  }
}
