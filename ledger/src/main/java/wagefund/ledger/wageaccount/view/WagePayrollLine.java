package wagefund.ledger.wageaccount.view;

import wagefund.ledger.kernel.Money;

/** One worker of a payroll; names and cards are in the vault. */
public record WagePayrollLine(
    int lineNo,
    String personId,
    String accountId,
    Money amount,
    String status,
    String reason,
    String receipt) {}
