package wagefund.ledger.recovery.command;

import wagefund.ledger.kernel.Money;

/**
 * What an employer's payment did.
 *
 * @param settled what was still owed to the workers
 * @param beyond what was paid beyond the arrears
 * @param moved for how much workers owe the fund in the debtor's place
 */
public record EmployerPaymentRecorded(
    String paymentId, Money amount, Money settled, Money beyond, Money moved) {}
