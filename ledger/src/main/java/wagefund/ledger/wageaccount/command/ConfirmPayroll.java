package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Confirms what another officer proposed; its money leaves the account for the bank.
 *
 * @param digest of what was looked at
 */
public record ConfirmPayroll(
    WageAccountId accountId,
    PayrollId payrollId,
    Digest digest,
    LocalDate on,
    Actor by,
    Instant at) {}
