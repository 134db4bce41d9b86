package wagefund.ledger.scheme.command;

import java.util.OptionalInt;
import wagefund.ledger.kernel.Role;

/**
 * Who may approve more than the caps allow. An override always needs a document.
 *
 * @param role the level that decides
 * @param workingDays within how many working days; empty: no limit stated
 */
public record OverrideTerms(Role role, Title title, OptionalInt workingDays) {}
