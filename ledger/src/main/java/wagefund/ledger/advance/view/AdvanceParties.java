package wagefund.ledger.advance.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who applied and who owes, what was signed, and how long an advance stands.
 *
 * @param agreement the agreement in one line; empty: none filed
 * @param override the paper on which it may go above the caps; empty: none
 * @param validUntil the last day of its approval, or once approved of its release; missing: no
 *     limit
 */
public record AdvanceParties(
    String applicant,
    String debtorKind,
    String debtor,
    String agreement,
    String override,
    @Nullable LocalDate validUntil) {}
