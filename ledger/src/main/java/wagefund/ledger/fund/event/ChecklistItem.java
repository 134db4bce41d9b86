package wagefund.ledger.fund.event;

import java.util.List;

/**
 * 结账检查项: one thing that was looked at before a month was closed, with its numbers.
 *
 * @param code what was looked at, such as {@code IN_TRANSIT}
 * @param grade whether it holds the closing up
 * @param facts what was found, each as name and value; the same order for the same item
 */
public record ChecklistItem(String code, Grade grade, List<Fact> facts) {

  /** Whether what was found holds the closing up. */
  public enum Grade {
    /** 通过 */
    PASSED,
    /** 提示: written down, and the month may be closed. */
    WARNING,
    /** 不通过: the month may not be closed. */
    BLOCKING
  }

  /** One number or name that was found. */
  public record Fact(String name, String value) {}

  public ChecklistItem {
    facts = List.copyOf(facts);
  }
}
