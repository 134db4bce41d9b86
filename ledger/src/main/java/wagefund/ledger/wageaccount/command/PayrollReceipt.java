package wagefund.ledger.wageaccount.command;

import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;

/** A payroll that waits for its confirmation, with the digest that is to be confirmed. */
public record PayrollReceipt(PayrollId payrollId, Digest digest, Money total, int lines) {}
