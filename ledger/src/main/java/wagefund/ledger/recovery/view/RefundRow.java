package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 退付: held money that goes back to its payer, or is paid on.
 *
 * @param status REQUESTED, RELEASED or DROPPED
 */
public record RefundRow(
    String id,
    String receiptId,
    String kind,
    Money amount,
    String payee,
    String payeeAccount,
    String document,
    LocalDate requestedOn,
    String requestedBy,
    String status,
    @Nullable LocalDate endedOn,
    String endedBy) {}
