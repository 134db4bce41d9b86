package wagefund.ledger.scheme.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.Days;
import wagefund.ledger.scheme.command.DepositTerms;
import wagefund.ledger.scheme.command.DepositTerms.Adjustment;
import wagefund.ledger.scheme.command.DepositTerms.Adjustment.Effect;
import wagefund.ledger.scheme.command.DepositTerms.BaseRate;
import wagefund.ledger.scheme.command.DepositTerms.Clocks;
import wagefund.ledger.scheme.command.Rate;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Title;

/** Reads what a scheme file says of wage deposits. */
final class DepositReader {

  private static final List<String> EFFECTS =
      List.of("multiply", "raisePercent", "addPercent", "exempt");

  private final Problems problems;

  DepositReader(Problems problems) {
    this.problems = problems;
  }

  DepositTerms read(Fields fields) {
    List<BaseRate> rates = new ArrayList<>();
    for (Node item : fields.requiredItems("rates", 1)) {
      rates.add(rate(new Fields(item, problems)));
    }
    DepositTerms terms =
        new DepositTerms(
            rates,
            adjustments(fields),
            fields.has("capPerProject")
                ? Optional.of(fields.requiredAmountAboveZero("capPerProject"))
                : Optional.empty(),
            forms(fields),
            fields.truth("enterpriseLevel", true),
            fields.block("clocks").map(DepositReader::clocks).orElse(Clocks.NATIONAL));
    fields.refuseOthers();
    return terms;
  }

  private BaseRate rate(Fields fields) {
    Set<Sector> sectors = fields.wordSet("sectors", Sector.class);
    Money from = fields.amount("fromSum").orElse(Money.ZERO);
    Optional<Money> below = fields.amount("belowSum");
    if (below.isPresent() && !below.get().isMoreThan(from)) {
      problems.add(
          SchemeError.RATE_NEVER_HOLDS,
          Facts.of("from", from).and("below", below.get()),
          fields.place());
    }
    Rate percent = required(fields, "percent", fields.percent("percent", 100));
    fields.refuseOthers();
    return new BaseRate(sectors, from, below, percent);
  }

  private Rate required(Fields fields, String name, Optional<Rate> found) {
    if (found.isEmpty() && !fields.has(name)) {
      problems.add(
          SchemeError.FIELD_MISSING,
          Facts.of("field", name).and("expected", "percentage"),
          fields.place());
    }
    return found.orElse(Rate.ONE);
  }

  private List<Adjustment> adjustments(Fields fields) {
    Set<String> names = new HashSet<>();
    List<Adjustment> adjustments = new ArrayList<>();
    for (Node item : fields.items("adjustments", 1)) {
      Adjustment adjustment = adjustment(new Fields(item, problems));
      if (!names.add(adjustment.name())) {
        problems.add(SchemeError.NAME_TWICE, Facts.of("name", adjustment.name()), item.place());
      }
      adjustments.add(adjustment);
    }
    return adjustments;
  }

  private Adjustment adjustment(Fields fields) {
    String name = fields.requiredName("name");
    Title title = TermsReader.title(fields.requiredBlock("title"));
    Optional<Rate> multiply = fields.factor("multiply", 1000);
    Optional<Rate> raise = fields.percent("raisePercent", 1000);
    Optional<Rate> add = fields.percent("addPercent", 100);
    boolean exempt = fields.truth("exempt", false);
    List<String> given = EFFECTS.stream().filter(fields::has).toList();
    if (given.size() != 1 || (given.contains("exempt") && !exempt)) {
      problems.add(
          SchemeError.ONE_EFFECT_NEEDED,
          Facts.of("allowed", String.join(", ", EFFECTS)),
          fields.place());
    }
    fields.refuseOthers();
    if (multiply.isPresent()) {
      return new Adjustment(name, title, Effect.MULTIPLY, multiply.get());
    }
    if (raise.isPresent()) {
      return new Adjustment(name, title, Effect.RAISE, raise.get());
    }
    return add.map(points -> new Adjustment(name, title, Effect.ADD, points))
        .orElseGet(() -> new Adjustment(name, title, Effect.EXEMPT, Rate.ONE));
  }

  /** Where the file is silent: cash and bank guarantees, as the national rule has them. */
  private static Set<DepositTerms.Form> forms(Fields fields) {
    Set<DepositTerms.Form> forms = fields.wordSet("forms", DepositTerms.Form.class);
    return fields.has("forms")
        ? forms
        : EnumSet.of(DepositTerms.Form.CASH, DepositTerms.Form.GUARANTEE);
  }

  private static Clocks clocks(Fields fields) {
    Clocks usual = Clocks.NATIONAL;
    Clocks clocks =
        new Clocks(
            days(fields, "bankPays", usual.bankPays()),
            days(fields, "replenish", usual.replenish()),
            days(fields, "publicNotice", usual.publicNotice()),
            days(fields, "review", usual.review()),
            fields.count("expiryReminderMonths", 1, 12).orElse(usual.expiryReminderMonths()));
    fields.refuseOthers();
    return clocks;
  }

  private static Days days(Fields fields, String name, Days otherwise) {
    return fields.block(name).map(TermsReader::period).orElse(otherwise);
  }
}
