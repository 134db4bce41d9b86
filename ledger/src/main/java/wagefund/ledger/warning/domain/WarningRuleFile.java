package wagefund.ledger.warning.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.warning.command.CaseClock;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.Rule;
import wagefund.ledger.warning.command.Unit;
import wagefund.ledger.warning.command.WarningCode;
import wagefund.ledger.warning.command.WarningError;
import wagefund.ledger.warning.command.WarningRules;

/** Reads a file of warning rules and finds all that is wrong with it at once. */
public final class WarningRuleFile {

  private static final int FAR = 100_000;

  private final RuleFields fields = new RuleFields();

  private WarningRuleFile() {}

  /**
   * Reads the rules.
   *
   * @param content YAML as {@code docs/warnings.md} describes it
   * @throws wagefund.ledger.kernel.Malformed with every problem and its line and column
   */
  public static WarningRules read(String content) {
    WarningRuleFile file = new WarningRuleFile();
    WarningRules rules = file.rules(RuleText.read(content));
    file.fields.throwIfAny();
    return rules;
  }

  private WarningRules rules(RuleNode node) {
    RuleNode.Block whole =
        fields.block(
            node,
            Set.of(
                "format",
                "name",
                "title",
                "source",
                "pace",
                "limitation",
                "exceptions",
                "clocks",
                "rules"));
    var unused = fields.number(whole, "format", 1, 1);
    RuleNode.Block title = fields.part(whole, "title", Set.of("zh", "en"));
    RuleNode.Block exceptions =
        fields.part(whole, "exceptions", Set.of("backdatedDays", "outstandingDays"));
    return new WarningRules(
        fields.word(whole, "name"),
        fields.word(title, "zh"),
        fields.word(title, "en"),
        fields.number(fields.part(whole, "pace", Set.of("days")), "days", 1, 3660),
        fields.number(fields.part(whole, "limitation", Set.of("years")), "years", 1, 30),
        fields.number(exceptions, "backdatedDays", 1, FAR),
        fields.number(exceptions, "outstandingDays", 1, FAR),
        clocks(whole),
        byCode(whole));
  }

  private List<CaseClock> clocks(RuleNode.Block whole) {
    List<CaseClock> clocks = new ArrayList<>();
    for (RuleNode node : fields.items(whole, "clocks")) {
      RuleNode.Block block =
          fields.block(
              node, Set.of("name", "words", "acceptWithin", "contactWithin", "settleWithin"));
      clocks.add(
          new CaseClock(
              fields.word(block, "name"),
              fields.words(block, "words"),
              fields.optional(block, "acceptWithin", 0, FAR),
              fields.optional(block, "contactWithin", 0, FAR),
              fields.number(block, "settleWithin", 0, FAR)));
    }
    long forAll = clocks.stream().filter(clock -> clock.words().isEmpty()).count();
    if (forAll != 1) {
      fields.add(WarningError.RULES_CLOCK_FOR_ALL, Facts.of("found", forAll), whole.place());
    }
    return clocks;
  }

  private Map<WarningCode, Rule> byCode(RuleNode.Block whole) {
    Map<WarningCode, Optional<Rule>> found = new EnumMap<>(WarningCode.class);
    for (RuleNode node : fields.items(whole, "rules")) {
      RuleNode.Block block =
          fields.block(node, Set.of("code", "unit", "yellow", "orange", "red", "off"));
      code(block)
          .ifPresent(
              code -> {
                if (found.put(code, rule(code, block)) != null) {
                  fields.add(WarningError.RULES_TWICE, Facts.of("name", code), block.place());
                }
              });
    }
    // A file from before this was watched need not name it: closed posting is always red.
    found.putIfAbsent(
        WarningCode.POSTING_CLOSED,
        Optional.of(new Rule(WarningCode.POSTING_CLOSED, Map.of(Colour.RED, 0))));
    for (WarningCode code : WarningCode.values()) {
      if (!found.containsKey(code)) {
        fields.add(WarningError.RULES_CODE_MISSING, Facts.of("code", code), whole.place());
      }
    }
    Map<WarningCode, Rule> rules = new EnumMap<>(WarningCode.class);
    found.forEach((code, rule) -> rule.ifPresent(known -> rules.put(code, known)));
    return rules;
  }

  private Optional<WarningCode> code(RuleNode.Block block) {
    String text = fields.word(block, "code");
    Optional<WarningCode> code =
        Arrays.stream(WarningCode.values()).filter(c -> c.name().equals(text)).findFirst();
    if (code.isEmpty() && !text.isEmpty()) {
      fields.add(
          WarningError.RULES_VALUE_WRONG,
          Facts.of("value", text).and("allowed", Arrays.toString(WarningCode.values())),
          block.place());
    }
    return code;
  }

  private Optional<Rule> rule(WarningCode code, RuleNode.Block block) {
    boolean off = fields.flag(block, "off").orElse(false);
    String unit = off ? code.unit().name() : fields.word(block, "unit");
    if (!unit.isEmpty() && !unit.equals(code.unit().name())) {
      fields.add(
          WarningError.RULES_VALUE_WRONG,
          Facts.of("value", unit).and("allowed", code.unit()),
          block.place());
    }
    int lowest = code.unit() == Unit.DAYS_LEFT ? -FAR : 0;
    Map<Colour, Integer> limits = new EnumMap<>(Colour.class);
    for (Colour colour : Colour.values()) {
      fields
          .optional(block, colour.en(), lowest, FAR)
          .ifPresent(limit -> limits.put(colour, limit));
    }
    if (off) {
      return Optional.empty();
    }
    if (limits.isEmpty()) {
      fields.missing(block, "yellow, orange, red");
    }
    inOrder(code, limits, block);
    return Optional.of(new Rule(code, limits));
  }

  /** The more pressing the colour, the further its limit. */
  private void inOrder(WarningCode code, Map<Colour, Integer> limits, RuleNode.Block block) {
    List<Integer> redFirst = List.copyOf(limits.values());
    for (int i = 1; i < redFirst.size(); i++) {
      int worse = redFirst.get(i - 1);
      int better = redFirst.get(i);
      if (code.unit().isRising() ? worse <= better : worse >= better) {
        fields.add(
            WarningError.RULES_LIMITS_ORDER,
            Facts.of("code", code)
                .and(
                    "limits",
                    limits.entrySet().stream()
                        .map(e -> e.getKey().en() + " " + e.getValue())
                        .collect(Collectors.joining(", ")))
                .and(
                    "expected",
                    code.unit().isRising() ? "yellow < orange < red" : "yellow > orange > red"),
            block.place());
        return;
      }
    }
  }
}
