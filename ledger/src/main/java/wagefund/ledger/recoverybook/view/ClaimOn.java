package wagefund.ledger.recoverybook.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;

/**
 * 追偿债权: a claim as it stood at the end of a day.
 *
 * @param dueOn missing where nothing says when it is due
 * @param daysOverdue 0 where it is not due, or due on that day
 * @param limitationOn the last day before it is barred
 * @param daysToLimitation below zero where it is barred
 * @param stage how far its recovery has come
 * @param moved what passed from other debtors, less what passed to them
 * @param byChannel what was received for the fund, by channel
 * @param balance what is owed; below zero only where money is dated before what it pays
 * @param colour the most pressing of its warnings; empty: none
 * @param reasons the codes of the warnings that it has
 */
public record ClaimOn(
    String id,
    String caseId,
    String caseNo,
    String fundId,
    String accountId,
    String debtor,
    LocalDate openedOn,
    @Nullable LocalDate dueOn,
    int daysOverdue,
    LocalDate limitationOn,
    int daysToLimitation,
    String stage,
    Money paid,
    Balance moved,
    Money recovered,
    Map<String, Money> byChannel,
    Money writtenOff,
    Balance balance,
    String colour,
    List<String> reasons) {

  public ClaimOn {
    byChannel = Map.copyOf(byChannel);
    reasons = List.copyOf(reasons);
  }
}
