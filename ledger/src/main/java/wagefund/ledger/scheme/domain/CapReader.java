package wagefund.ledger.scheme.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.scheme.command.CapBase;
import wagefund.ledger.scheme.command.CapLevel;
import wagefund.ledger.scheme.command.Rate;
import wagefund.ledger.scheme.command.SchemeError;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.scheme.command.Title;

/** Reads the caps of a scheme file. */
final class CapReader {

  private static final int DEPTH_LIMIT = 6;

  private final Problems problems;
  private final Set<String> names = new HashSet<>(Set.of(CapEngine.OUTSTANDING, CapEngine.SEVERAL));

  CapReader(Problems problems) {
    this.problems = problems;
  }

  private enum Kind {
    PERCENT_OF_ARREARS,
    MULTIPLE_OF_MINIMUM_WAGE,
    MONTHLY_WAGE_UP_TO,
    FIXED_AMOUNT,
    BASIC_LIVING_COST,
    FUND_AVAILABLE,
    ANY_OF,
    MINIMUM
  }

  private enum CeilingOf {
    MINIMUM_WAGE,
    AVERAGE_WAGE,
    AMOUNT
  }

  private enum Base {
    ORIGINAL,
    AFTER_DEPOSIT
  }

  List<Cap> read(List<Node> nodes) {
    return read(nodes, 1);
  }

  private List<Cap> read(List<Node> nodes, int depth) {
    List<Cap> caps = new ArrayList<>();
    for (Node node : nodes) {
      if (depth > DEPTH_LIMIT) {
        problems.add(SchemeError.CAPS_TOO_DEEP, Facts.of("limit", DEPTH_LIMIT), node.place());
        break;
      }
      cap(new Fields(node, problems), depth).ifPresent(caps::add);
    }
    return caps;
  }

  private Optional<Cap> cap(Fields fields, int depth) {
    int before = problems.count();
    Kind kind = fields.requiredWord("kind", Kind.class, Fields::camel);
    if (problems.count() > before) {
      return Optional.empty();
    }
    Cap cap = cap(kind, fields, depth);
    fields.refuseOthers();
    return Optional.of(cap);
  }

  private Cap cap(Kind kind, Fields fields, int depth) {
    return switch (kind) {
      case PERCENT_OF_ARREARS ->
          new Cap.PercentOfArrears(head(fields), fields.openPercent("percent", 100));
      case MULTIPLE_OF_MINIMUM_WAGE -> multipleOfMinimumWage(fields);
      case MONTHLY_WAGE_UP_TO -> monthlyWageUpTo(fields);
      case FIXED_AMOUNT -> fixedAmount(fields);
      case BASIC_LIVING_COST ->
          new Cap.BasicLivingCost(
              head(fields),
              fields.openCount("months", 1, 240),
              fields.percent("percent", 1000).orElse(Rate.ONE),
              fields.truth("upToMonthsOwed", false),
              referenceOn(fields));
      case FUND_AVAILABLE ->
          new Cap.FundAvailable(
              head(fields, CapLevel.CASE, CapBase.NONE),
              fields.percent("percent", 100).orElse(Rate.ONE));
      case ANY_OF, MINIMUM -> group(kind == Kind.ANY_OF, fields, depth);
    };
  }

  private Cap multipleOfMinimumWage(Fields fields) {
    Cap.Head head = head(fields);
    return new Cap.MultipleOfMinimumWage(
        head,
        fields.openFactor("times", 1000),
        per(fields, head, Cap.Per.WORKER),
        referenceOn(fields));
  }

  private Cap fixedAmount(Fields fields) {
    Cap.Head head = head(fields);
    Cap.Per usual = head.level() == CapLevel.CASE ? Cap.Per.CASE : Cap.Per.WORKER;
    return new Cap.FixedAmount(head, fields.openAmount("amount"), per(fields, head, usual));
  }

  private Cap monthlyWageUpTo(Fields fields) {
    Cap.Head head = head(fields);
    Cap.Ceiling ceiling = fields.requiredBlock("ceiling").map(this::ceiling).orElse(noCeiling());
    OptionalInt months = fields.count("months", 1, 240);
    return new Cap.MonthlyWageUpTo(
        head,
        ceiling,
        months,
        fields
            .word("countedBackFrom", Cap.CountedBackFrom.class, Fields::camel)
            .orElse(Cap.CountedBackFrom.LAST_WAGE_MONTH),
        fields
            .word("monthsCounted", Cap.MonthsCounted.class, Fields::camel)
            .orElse(Cap.MonthsCounted.CALENDAR),
        referenceOn(fields));
  }

  private static Cap.Ceiling noCeiling() {
    return new Cap.Ceiling.Amount(Optional.empty());
  }

  private Cap.Ceiling ceiling(Fields fields) {
    int before = problems.count();
    CeilingOf of = fields.requiredWord("of", CeilingOf.class, Fields::camel);
    if (problems.count() > before) {
      return noCeiling();
    }
    Cap.Ceiling ceiling =
        switch (of) {
          case MINIMUM_WAGE -> new Cap.Ceiling.TimesMinimumWage(fields.openFactor("times", 1000));
          case AVERAGE_WAGE ->
              new Cap.Ceiling.PercentOfAverageWage(fields.openPercent("percent", 1000));
          case AMOUNT -> new Cap.Ceiling.Amount(fields.openAmount("amount"));
        };
    fields.refuseOthers();
    return ceiling;
  }

  /** A group is at worker level where all its members are, unless the file puts it at the case. */
  private Cap group(boolean highest, Fields fields, int depth) {
    Cap.Head head = head(fields, CapLevel.WORKER, CapBase.NONE);
    Optional<CapLevel> asked = fields.word("level", CapLevel.class, Fields::camel);
    List<Node> nodes = fields.requiredItems("members", 2);
    List<Cap> members = read(nodes, depth + 1);
    Optional<Cap> ofCase =
        members.stream().filter(m -> m.head().level() == CapLevel.CASE).findFirst();
    CapLevel level = asked.orElse(ofCase.isPresent() ? CapLevel.CASE : CapLevel.WORKER);
    if (level == CapLevel.WORKER && ofCase.isPresent()) {
      problems.add(
          SchemeError.CAP_LEVEL_CONFLICT,
          Facts.of("member", ofCase.get().head().name()),
          fields.place());
    }
    Cap.Head levelled =
        new Cap.Head(
            head.name(), head.title(), level, head.base(), head.situations(), head.sectors());
    return new Cap.Group(levelled, highest, members);
  }

  private Cap.Head head(Fields fields) {
    CapLevel level = fields.requiredWord("level", CapLevel.class, Fields::camel);
    Base base = fields.word("base", Base.class, Fields::camel).orElse(Base.ORIGINAL);
    return head(fields, level, CapBase.valueOf(base.name()));
  }

  private Cap.Head head(Fields fields, CapLevel level, CapBase base) {
    String name = fields.requiredName("name");
    if (!name.isEmpty() && !names.add(name)) {
      problems.add(SchemeError.NAME_TWICE, Facts.of("name", name), fields.place());
    }
    Title title = TermsReader.title(fields.requiredBlock("title"));
    Optional<Fields> onlyIf = fields.block("onlyIf");
    Set<Situation> situations =
        onlyIf.map(f -> f.wordSet("situations", Situation.class)).orElse(Set.of());
    Set<Sector> sectors = onlyIf.map(f -> f.wordSet("sectors", Sector.class)).orElse(Set.of());
    onlyIf.ifPresent(Fields::refuseOthers);
    return new Cap.Head(name, title, level, base, Set.copyOf(situations), Set.copyOf(sectors));
  }

  private Cap.Per per(Fields fields, Cap.Head head, Cap.Per usual) {
    Cap.Per per = fields.word("per", Cap.Per.class, Fields::camel).orElse(usual);
    if (per == Cap.Per.CASE && head.level() == CapLevel.WORKER) {
      problems.add(
          SchemeError.VALUE_NOT_ALLOWED,
          Facts.of("value", "case").and("allowed", "worker, workerMonth at worker level"),
          fields.node("per").map(Node::place).orElse(fields.place()));
    }
    return per;
  }

  private static Cap.ReferenceOn referenceOn(Fields fields) {
    return fields
        .word("referenceOn", Cap.ReferenceOn.class, Fields::camel)
        .orElse(Cap.ReferenceOn.APPROVAL_DATE);
  }
}
