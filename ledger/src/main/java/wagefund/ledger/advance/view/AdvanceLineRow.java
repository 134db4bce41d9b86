package wagefund.ledger.advance.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * One worker of an advance, by id, and how the payment went.
 *
 * @param status QUEUED, SENT, SUCCEEDED, RETURNED, CORRECTED or CANCELLED
 * @param resultOn missing until there is a result
 * @param payee WORKER, or who is paid in the worker's place
 * @param payeeAccount the organisation that is paid, with its account; empty for people
 * @param endToEndId the id of the payment for life; empty until it is released
 */
public record AdvanceLineRow(
    int lineNo,
    String personId,
    String accountId,
    Money arrears,
    Money amount,
    String firstMonth,
    String lastMonth,
    String capRule,
    String status,
    @Nullable LocalDate resultOn,
    String returnReason,
    String receipt,
    String endToEndId,
    String payee,
    String payeeAccount) {}
