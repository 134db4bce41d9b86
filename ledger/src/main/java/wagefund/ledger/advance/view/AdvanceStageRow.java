package wagefund.ledger.advance.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 审批环节: one stage of the approval of an advance.
 *
 * @param round from 1; a returned advance is signed anew in the next round
 * @param status WAITING, SIGNED, RETURNED, REJECTED, WITHDRAWN or EXPIRED
 * @param officer empty until somebody acted
 * @param dueOn by when it must be signed; missing: no limit, or not its turn yet
 * @param escalateTo the role that may sign once it is late; empty: none
 * @param escalatedOn when it went up; missing: it did not
 * @param onBehalfOf who had delegated the role to the officer; empty: signed by own right
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
    @Nullable LocalDate actedOn,
    @Nullable LocalDate dueOn,
    String escalateTo,
    @Nullable LocalDate escalatedOn,
    String onBehalfOf) {}
