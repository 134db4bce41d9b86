package wagefund.ledger.advance.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 审批环节: one stage of the approval of an advance.
 *
 * @param round from 1; a returned advance is signed anew in the next round
 * @param status WAITING, SIGNED, RETURNED, REJECTED or WITHDRAWN
 * @param officer empty until somebody acted
 * @param digest what was, or is to be, signed
 */
public record AdvanceStageRow(
    int round,
    int number,
    String stage,
    String titleZh,
    String titleEn,
    String role,
    String status,
    String officer,
    String opinion,
    String digest,
    @Nullable LocalDate actedOn) {}
