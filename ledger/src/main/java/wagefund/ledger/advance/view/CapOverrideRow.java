package wagefund.ledger.advance.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * 超限审批: a cap that an advance went above.
 *
 * @param lineNo the line of the worker; 0: the case as a whole
 * @param level the level that the scheme names for it
 */
public record CapOverrideRow(
    int lineNo,
    String rule,
    Money limit,
    Money amount,
    String document,
    String level,
    String officer,
    LocalDate on) {}
