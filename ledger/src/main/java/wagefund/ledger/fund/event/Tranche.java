package wagefund.ledger.fund.event;

import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;

/**
 * 一笔拨款: money that came into a fund on one document, and what has become of it.
 *
 * @param no its number in the fund, from 1 in the order of receipt
 * @param source where it is from
 * @param document on whose authority it came
 * @param on when it came
 * @param amount how much came
 * @param used what has reached workers out of it, less what debtors have paid back
 * @param withdrawn what has gone back
 */
public record Tranche(
    int no,
    CapitalSource source,
    Document document,
    LocalDate on,
    Money amount,
    Money used,
    Money withdrawn) {

  /** What it still holds. */
  public Money left() {
    return amount.minus(used).minus(withdrawn);
  }

  Tranche use(Money more) {
    return new Tranche(no, source, document, on, amount, used.plus(more), withdrawn);
  }

  Tranche restore(Money back) {
    return new Tranche(no, source, document, on, amount, used.minus(back), withdrawn);
  }

  Tranche withAmount(Money right) {
    return new Tranche(no, source, document, on, right, used, withdrawn);
  }

  Tranche bringBack(Money back) {
    return new Tranche(no, source, document, on, amount, used, withdrawn.minus(back));
  }

  Tranche withdraw(Money gone) {
    return new Tranche(no, source, document, on, amount, used, withdrawn.plus(gone));
  }
}
