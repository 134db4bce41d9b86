package wagefund.ledger.scheme.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wagefund.ledger.kernel.Digest;

/**
 * What a version of a scheme says, rule by rule.
 *
 * @param effectiveFrom since when the fund holds to it
 * @param sources the papers that it names, each in one line
 * @param caps by name, in the order of the file, members of groups included
 */
public record SchemeRules(
    String schemeId,
    int version,
    Digest digest,
    Title title,
    LocalDate effectiveFrom,
    List<String> sources,
    Map<String, RuleText> caps,
    List<ApprovalStage> approval) {

  public SchemeRules {
    sources = List.copyOf(sources);
    approval = List.copyOf(approval);
  }

  /**
   * One rule as the file says it.
   *
   * @param line where it begins in the file, from 1
   * @param says its fields and values as they are written, such as {@code percent} and {@code 20}
   */
  public record RuleText(int line, Map<String, String> says) {}
}
