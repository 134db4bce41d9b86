package wagefund.ledger.wageaccount.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;

/**
 * One movement of a wage account.
 *
 * @param month the wage month that it is for; empty: none
 * @param change by how much it changes the balance
 * @param payrollId empty where it is of no payroll
 */
public record WageMovement(
    long seq,
    int lineNo,
    LocalDate on,
    String kind,
    String month,
    Money amount,
    Balance change,
    Money balance,
    String payrollId,
    String document,
    String note) {}
