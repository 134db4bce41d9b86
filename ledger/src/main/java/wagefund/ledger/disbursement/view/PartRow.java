package wagefund.ledger.disbursement.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * One source of a request.
 *
 * @param target the deposit, wage account or fund; empty: none is known
 * @param planned what it was expected to pay
 * @param status PLANNED, STARTED or PASSED
 * @param reference the payment notice, payroll or advance; empty until it began
 * @param referenceStatus how far that has come; empty until it began
 * @param asked what it asks for
 * @param paid what it has paid
 * @param why the code of why it passed, or of what stood against it
 */
public record PartRow(
    int number,
    String source,
    String target,
    Money planned,
    String status,
    String reference,
    String referenceStatus,
    Money asked,
    Money paid,
    String why,
    LocalDate changedOn) {}
