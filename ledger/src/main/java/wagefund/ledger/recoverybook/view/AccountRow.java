package wagefund.ledger.recoverybook.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;

/**
 * 往来单位账户: all that one debtor owes, over all cases and funds, at the end of a day.
 *
 * @param isPerson whether it is a worker who owes; his name is not shown
 * @param moved what passed to the account from other debtors, less what passed away
 * @param jointBalance what others owe that this debtor answers for too; not part of the balance
 * @param dueOn the earliest due date of what is owed; missing where none is known
 * @param colour the most pressing of its claims; empty: none
 */
public record AccountRow(
    String id,
    String code,
    String name,
    boolean isPerson,
    int claims,
    int cases,
    Money paid,
    Balance moved,
    Money recovered,
    Money writtenOff,
    Balance balance,
    Balance jointBalance,
    @Nullable LocalDate dueOn,
    int daysOverdue,
    String colour) {}
