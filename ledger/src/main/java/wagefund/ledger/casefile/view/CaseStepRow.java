package wagefund.ledger.casefile.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 办理节点: a step in the handling of a case.
 *
 * @param step {@code ACCEPTED}, {@code CONTACTED} or {@code SUPERVISED}
 * @param dueOn the limit that came with supervision; missing for other steps
 */
public record CaseStepRow(
    String step, LocalDate on, @Nullable LocalDate dueOn, String document, String officer) {}
