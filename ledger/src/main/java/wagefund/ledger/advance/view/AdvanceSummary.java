package wagefund.ledger.advance.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 垫付: an advance.
 *
 * @param digest what officers sign
 * @param total the sum of its lines
 * @param cap what the caps allowed
 * @param awaiting what came back and is still promised
 * @param approvedOn missing until it is approved
 * @param batchId the batch in which it is paid; missing until it is released
 */
public record AdvanceSummary(
    String id,
    String advanceNo,
    String caseId,
    String fundId,
    String schemeId,
    String schemeVersion,
    String reason,
    List<String> evidence,
    String depositPosition,
    String requestedBy,
    LocalDate requestedOn,
    String status,
    String digest,
    int workers,
    Money total,
    Money cap,
    Money paid,
    Money awaiting,
    Money cancelled,
    @Nullable LocalDate approvedOn,
    @Nullable String batchId,
    @Nullable LocalDate releasedOn) {}
