package wagefund.ledger.advance.event;

import java.time.YearMonth;
import java.util.SortedMap;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * What one worker is to get.
 *
 * @param lineNo the place on the roster of the case
 * @param arrears what the worker was still owed
 * @param amount above zero
 * @param months how the amount counts toward wage months, the oldest first
 * @param rule the cap that bound
 */
public record AdvanceLine(
    int lineNo,
    PersonId person,
    AccountId account,
    Money arrears,
    Money amount,
    SortedMap<YearMonth, Money> months,
    String rule) {

  /** The same line, paid to another account, such as an heir's. */
  public AdvanceLine paidTo(AccountId other) {
    return new AdvanceLine(lineNo, person, other, arrears, amount, months, rule);
  }
}
