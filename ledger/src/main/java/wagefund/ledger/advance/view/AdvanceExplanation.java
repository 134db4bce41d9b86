package wagefund.ledger.advance.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 测算说明: which rule of which version of the scheme gave which figure of an advance.
 *
 * @param scheme the version that decided
 * @param figures each cap with what the scheme says and what came out of it
 * @param stages why each signature was needed
 */
public record AdvanceExplanation(
    String advanceId,
    String advanceNo,
    LocalDate on,
    Money total,
    Money cap,
    SchemeUsed scheme,
    List<Figure> figures,
    List<LineFigure> lines,
    AdvanceParties parties,
    List<Exhausted> exhausted,
    List<CapOverrideRow> overrides,
    List<StageReason> stages) {

  /** The version of the scheme, and the papers that it comes from. */
  public record SchemeUsed(
      String schemeId,
      int version,
      String titleZh,
      String titleEn,
      LocalDate effectiveFrom,
      String digest,
      List<String> sources) {}

  /**
   * One cap.
   *
   * @param rule its name in the scheme file; {@code outstanding} is the ledger's own
   * @param line where it begins in the file; 0: the ledger's own
   * @param says its fields as the file has them
   * @param howZh the computation in words, such as {@code 20% × 1,718,122.00}
   * @param figure what the cap allows
   * @param left what earlier advances leave of it
   * @param binds whether it set the total
   */
  public record Figure(
      String rule,
      String titleZh,
      String titleEn,
      String level,
      int line,
      Map<String, String> says,
      String howZh,
      String howEn,
      Money figure,
      Money left,
      boolean binds) {}

  /** One worker: what was owed, what was advanced, and the rule that set it. */
  public record LineFigure(int lineNo, Money arrears, Money amount, String rule, String payee) {}

  /** Which earlier money can pay nothing more, and what shows it. */
  public record Exhausted(String source, String kind, String document) {}

  /**
   * Why a stage is there.
   *
   * @param fromAmount needed for this amount or more; missing where the scheme has no such stage:
   *     the level of an override, or the ledger's own chain
   * @param belowAmount needed below this amount only; missing: no such limit
   */
  public record StageReason(
      int number,
      String name,
      String titleZh,
      String titleEn,
      String role,
      @Nullable Money fromAmount,
      @Nullable Money belowAmount,
      @Nullable LocalDate dueOn,
      String officer,
      String onBehalfOf) {}
}
