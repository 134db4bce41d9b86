package wagefund.ledger.advance.command;

import java.util.List;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;

/**
 * What a request would come to.
 *
 * @param cap what the caps allow for all lines together
 * @param lines what each worker would get
 * @param caps how it was computed
 * @param stages who would have to sign, in order
 */
public record AdvancePreview(
    String schemeId,
    int schemeVersion,
    Money total,
    Money cap,
    List<Line> lines,
    List<Cap> caps,
    List<Stage> stages) {

  public AdvancePreview {
    lines = List.copyOf(lines);
    caps = List.copyOf(caps);
    stages = List.copyOf(stages);
  }

  /** One worker: what is owed, what would be advanced, and the cap that binds. */
  public record Line(int lineNo, Money arrears, Money amount, String rule) {}

  /** One cap as it was computed. */
  public record Cap(
      String rule,
      String titleZh,
      String titleEn,
      String level,
      String baseZh,
      String baseEn,
      Money base,
      Money figure,
      boolean binds) {}

  /** One signature that would be needed. */
  public record Stage(int number, String titleZh, String titleEn, Role role) {}
}
