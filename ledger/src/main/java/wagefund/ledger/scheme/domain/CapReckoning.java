package wagefund.ledger.scheme.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.CapBase;
import wagefund.ledger.scheme.command.CapLevel;
import wagefund.ledger.scheme.command.ClaimedWorker;
import wagefund.ledger.scheme.command.ComputeCaps;
import wagefund.ledger.scheme.command.MonthClaim;
import wagefund.ledger.scheme.command.Rate;
import wagefund.ledger.scheme.command.ReferenceFigure.Kind;
import wagefund.ledger.scheme.command.Title;

/**
 * Reckons the figure of each cap. A figure is rounded down to the fen once: for a worker's cap by
 * worker, for a cap of the case on the sum of the case.
 */
final class CapReckoning {

  private final ComputeCaps asked;
  private final ReferenceLookup lookup;
  private final List<String> open = new ArrayList<>();
  private final Map<String, Money> found = new HashMap<>();

  CapReckoning(ComputeCaps asked, ReferenceLookup lookup) {
    this.asked = asked;
    this.lookup = lookup;
  }

  /** The caps that hold in the situations and the sector asked about. */
  List<Reckoned> reckon(List<Cap> caps) {
    List<Reckoned> reckoned = new ArrayList<>();
    for (Cap cap : caps) {
      if (cap.head().holdsIn(asked.situations(), asked.sector())) {
        if (cap instanceof Cap.Group group) {
          group(group).ifPresent(reckoned::add);
        } else if (cap.isOpen()) {
          open.add(cap.head().name());
        } else {
          reckoned.add(reckon(cap));
        }
      }
    }
    return reckoned;
  }

  /** Caps that hold here, but whose figure the scheme leaves open. */
  List<String> open() {
    return List.copyOf(open);
  }

  /** Of alternatives, the open ones may be left out, for that never allows more. */
  private Optional<Reckoned> group(Cap.Group group) {
    int before = open.size();
    List<Reckoned> members = reckon(group.members());
    if (group.highest() && !members.isEmpty()) {
      open.subList(before, open.size()).clear();
    }
    return members.isEmpty() || open.size() > before
        ? Optional.empty()
        : Optional.of(group(group, members));
  }

  private Reckoned reckon(Cap cap) {
    if (cap instanceof Cap.PercentOfArrears c) {
      return percentOfArrears(c, c.percent().orElseThrow());
    }
    if (cap instanceof Cap.MultipleOfMinimumWage c) {
      return multipleOfMinimumWage(c, c.times().orElseThrow());
    }
    if (cap instanceof Cap.MonthlyWageUpTo c) {
      return monthlyWageUpTo(c);
    }
    if (cap instanceof Cap.FixedAmount c) {
      return fixedAmount(c, c.amount().orElseThrow());
    }
    if (cap instanceof Cap.BasicLivingCost c) {
      return basicLivingCost(c, c.months().orElseThrow());
    }
    if (cap instanceof Cap.FundAvailable c) {
      return fundAvailable(c);
    }
    throw new IllegalStateException("Not a single cap: " + cap.kind());
  }

  // --- the kinds ---

  private Reckoned percentOfArrears(Cap.PercentOfArrears cap, Rate percent) {
    CapBase base = cap.head().base();
    List<Money> sums = asked.workers().stream().map(w -> owed(w, base)).toList();
    String text = percent.asPercent() + " × " + CapText.yuan(Money.sum(sums));
    if (cap.head().level() == CapLevel.CASE) {
      return ofCase(cap, percent.of(Money.sum(sums)), new Title(text, text));
    }
    return ofWorkers(
        cap,
        sums.stream().map(percent::of).toList(),
        new Title(text + "（逐人取整）", text + ", rounded down by worker"));
  }

  private Reckoned multipleOfMinimumWage(Cap.MultipleOfMinimumWage cap, Rate times) {
    Cap.Head head = cap.head();
    List<Money> bases =
        asked.workers().stream()
            .map(
                w ->
                    cap.per() == Cap.Per.WORKER_MONTH
                        ? perMonth(w, head, cap.referenceOn(), Kind.MINIMUM_WAGE)
                        : once(w, head, cap.referenceOn(), Kind.MINIMUM_WAGE))
            .toList();
    Title text = unitText(head, cap.per(), times.asFactor(), bases);
    if (head.level() == CapLevel.WORKER) {
      return ofWorkers(cap, bases.stream().map(times::of).toList(), text);
    }
    if (cap.per() == Cap.Per.CASE) {
      Money unit = reference(Kind.MINIMUM_WAGE, dateOf(cap.referenceOn()), head);
      String single = times.asFactor() + " × " + CapText.yuan(unit);
      return ofCase(cap, times.of(unit), new Title(single, single));
    }
    return ofCase(cap, times.of(Money.sum(bases)), text);
  }

  private Reckoned fixedAmount(Cap.FixedAmount cap, Money amount) {
    Cap.Head head = cap.head();
    if (cap.per() == Cap.Per.CASE) {
      String text = CapText.yuan(amount);
      return ofCase(cap, amount, new Title(text, text));
    }
    List<Money> figures =
        asked.workers().stream().map(w -> amount.times(units(w, head.base(), cap.per()))).toList();
    Title text = unitText(head, cap.per(), "1", figures);
    return head.level() == CapLevel.WORKER
        ? ofWorkers(cap, figures, text)
        : ofCase(cap, Money.sum(figures), text);
  }

  private Reckoned basicLivingCost(Cap.BasicLivingCost cap, int months) {
    Cap.Head head = cap.head();
    List<Money> bases = new ArrayList<>();
    for (ClaimedWorker worker : asked.workers()) {
      List<YearMonth> owed = monthsOwed(worker, head.base());
      int counted = cap.upToMonthsOwed() ? Math.min(months, owed.size()) : months;
      Money unit = once(worker, head, cap.referenceOn(), Kind.BASIC_LIVING_COST);
      bases.add(unit.times(counted));
    }
    boolean whole = cap.percent().equals(Rate.ONE);
    String text = (whole ? "" : cap.percent().asPercent() + " × ") + CapText.yuan(Money.sum(bases));
    String atMost = cap.upToMonthsOwed() ? "至多 " : "";
    Title title =
        new Title(
            text + "（" + peopleOwed(head.base()) + " 人，" + atMost + months + " 个月）",
            text
                + " ("
                + peopleOwed(head.base())
                + " workers, "
                + (cap.upToMonthsOwed() ? "at most " : "")
                + months
                + " months)");
    return head.level() == CapLevel.WORKER
        ? ofWorkers(cap, bases.stream().map(cap.percent()::of).toList(), title)
        : ofCase(cap, cap.percent().of(Money.sum(bases)), title);
  }

  private Reckoned fundAvailable(Cap.FundAvailable cap) {
    Money figure = cap.percent().of(asked.fundAvailable());
    String yuan = CapText.yuan(asked.fundAvailable());
    String text = cap.percent().equals(Rate.ONE) ? yuan : cap.percent().asPercent() + " × " + yuan;
    return new Reckoned(
        cap.head(),
        cap.kind(),
        new Title(text, text),
        List.of(),
        List.of(),
        figure,
        figure,
        Money.ZERO,
        List.of());
  }

  private Reckoned monthlyWageUpTo(Cap.MonthlyWageUpTo cap) {
    Cap.Head head = cap.head();
    List<Money> figures = asked.workers().stream().map(w -> countedUpTo(w, cap)).toList();
    Title text = monthlyText(cap);
    return head.level() == CapLevel.WORKER
        ? ofWorkers(cap, figures, text)
        : ofCase(cap, Money.sum(figures), text);
  }

  private Money countedUpTo(ClaimedWorker worker, Cap.MonthlyWageUpTo cap) {
    List<YearMonth> counted = countedMonths(worker, cap);
    List<Money> parts = new ArrayList<>();
    worker
        .months()
        .forEach(
            (month, claim) -> {
              if (counted.contains(month)) {
                parts.add(owed(claim, cap.head().base()).min(ceiling(cap, month)));
              }
            });
    return Money.sum(parts);
  }

  private Money ceiling(Cap.MonthlyWageUpTo cap, YearMonth month) {
    LocalDate on =
        cap.referenceOn() == Cap.ReferenceOn.WAGE_MONTH
            ? month.atDay(1)
            : dateOf(cap.referenceOn());
    if (cap.ceiling() instanceof Cap.Ceiling.TimesMinimumWage c) {
      return c.times().orElseThrow().of(reference(Kind.MINIMUM_WAGE, on, cap.head()));
    }
    if (cap.ceiling() instanceof Cap.Ceiling.PercentOfAverageWage c) {
      return c.percent().orElseThrow().of(reference(Kind.AVERAGE_WAGE, on, cap.head()));
    }
    return ((Cap.Ceiling.Amount) cap.ceiling()).amount().orElseThrow();
  }

  /** The months of the worker that count, the latest first. */
  private List<YearMonth> countedMonths(ClaimedWorker worker, Cap.MonthlyWageUpTo cap) {
    List<YearMonth> owed = new ArrayList<>(monthsOwed(worker, cap.head().base()));
    Collections.reverse(owed);
    if (cap.months().isEmpty() || owed.isEmpty()) {
      return owed;
    }
    YearMonth last =
        switch (cap.countedBackFrom()) {
          case REQUEST_DATE -> YearMonth.from(asked.requestedOn());
          case APPROVAL_DATE -> YearMonth.from(asked.on());
          case LAST_WAGE_MONTH -> owed.get(0);
        };
    int atMost = cap.months().getAsInt();
    List<YearMonth> upToLast = owed.stream().filter(month -> !month.isAfter(last)).toList();
    return cap.monthsCounted() == Cap.MonthsCounted.OWED
        ? upToLast.stream().limit(atMost).toList()
        : upToLast.stream().filter(month -> month.isAfter(last.minusMonths(atMost))).toList();
  }

  // --- groups ---

  private Reckoned group(Cap.Group group, List<Reckoned> members) {
    String joined =
        members.stream()
            .map(member -> CapText.yuan(member.left()))
            .collect(Collectors.joining("；", "（", "）"));
    String joinedEn =
        members.stream()
            .map(member -> CapText.yuan(member.left()))
            .collect(Collectors.joining("; ", " (", ")"));
    Title text =
        group.highest()
            ? new Title("取最高" + joined, "the highest" + joinedEn)
            : new Title("取最低" + joined, "the lowest" + joinedEn);
    if (group.head().level() == CapLevel.CASE) {
      Money figure = pick(group, members.stream().map(Reckoned::figure).toList());
      Money left = pick(group, members.stream().map(Reckoned::left).toList());
      return new Reckoned(
          group.head(),
          group.kind(),
          text,
          List.of(),
          List.of(),
          figure,
          left,
          CapEngine.usedOf(asked),
          members);
    }
    List<Money> figures = new ArrayList<>();
    List<Money> lefts = new ArrayList<>();
    for (int i = 0; i < asked.workers().size(); i++) {
      int worker = i;
      figures.add(pick(group, members.stream().map(m -> m.figures().get(worker)).toList()));
      lefts.add(pick(group, members.stream().map(m -> m.leftOf(worker)).toList()));
    }
    return new Reckoned(
        group.head(),
        group.kind(),
        text,
        figures,
        lefts,
        Money.sum(figures),
        Money.sum(lefts),
        CapEngine.usedOf(asked),
        members);
  }

  private static Money pick(Cap.Group group, List<Money> amounts) {
    return group.highest() ? Collections.max(amounts) : Collections.min(amounts);
  }

  // --- what all share ---

  private Reckoned ofCase(Cap cap, Money figure, Title text) {
    Money used = CapEngine.usedOf(asked);
    return new Reckoned(
        cap.head(),
        cap.kind(),
        text,
        List.of(),
        List.of(),
        figure,
        figure.minusOrZero(used),
        used,
        List.of());
  }

  private Reckoned ofWorkers(Cap cap, List<Money> figures, Title text) {
    List<Money> lefts = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      lefts.add(figures.get(i).minusOrZero(CapEngine.usedOf(asked.workers().get(i))));
    }
    return new Reckoned(
        cap.head(),
        cap.kind(),
        text,
        figures,
        List.copyOf(lefts),
        Money.sum(figures),
        Money.sum(lefts),
        CapEngine.usedOf(asked),
        List.of());
  }

  private static Money owed(MonthClaim claim, CapBase base) {
    return base == CapBase.AFTER_DEPOSIT ? claim.afterDeposit() : claim.arrears();
  }

  private static Money owed(ClaimedWorker worker, CapBase base) {
    return Money.sum(worker.months().values().stream().map(claim -> owed(claim, base)).toList());
  }

  /** The months in which something is owed, in calendar order. */
  private static List<YearMonth> monthsOwed(ClaimedWorker worker, CapBase base) {
    return worker.months().entrySet().stream()
        .filter(entry -> !owed(entry.getValue(), base).isZero())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int units(ClaimedWorker worker, CapBase base, Cap.Per per) {
    int months = monthsOwed(worker, base).size();
    return per == Cap.Per.WORKER_MONTH ? months : Math.min(months, 1);
  }

  private long peopleOwed(CapBase base) {
    return asked.workers().stream().filter(w -> !monthsOwed(w, base).isEmpty()).count();
  }

  /** One reference figure for the worker; that of his last wage month where the cap goes by it. */
  private Money once(ClaimedWorker worker, Cap.Head head, Cap.ReferenceOn on, Kind kind) {
    List<YearMonth> owed = monthsOwed(worker, head.base());
    if (owed.isEmpty()) {
      return Money.ZERO;
    }
    LocalDate date =
        on == Cap.ReferenceOn.WAGE_MONTH ? owed.get(owed.size() - 1).atDay(1) : dateOf(on);
    return reference(kind, date, head);
  }

  private Money perMonth(ClaimedWorker worker, Cap.Head head, Cap.ReferenceOn on, Kind kind) {
    return Money.sum(
        monthsOwed(worker, head.base()).stream()
            .map(
                month ->
                    reference(
                        kind, on == Cap.ReferenceOn.WAGE_MONTH ? month.atDay(1) : dateOf(on), head))
            .toList());
  }

  private LocalDate dateOf(Cap.ReferenceOn on) {
    return on == Cap.ReferenceOn.REQUEST_DATE ? asked.requestedOn() : asked.on();
  }

  private Money reference(Kind kind, LocalDate on, Cap.Head head) {
    return found.computeIfAbsent(kind + " " + on, key -> lookup.find(kind, on, head.name()));
  }

  // --- explanations ---

  /** Such as {@code 159 × 2,070.00}, or with the sum where the unit is not the same for all. */
  private Title unitText(Cap.Head head, Cap.Per per, String factor, List<Money> bases) {
    long units = asked.workers().stream().mapToLong(w -> units(w, head.base(), per)).sum();
    Money sum = Money.sum(bases);
    String times = factor.equals("1") ? "" : factor + " × ";
    boolean isUniform = units > 0 && sum.fen() % units == 0 && isUniform(head, per, bases, units);
    if (!isUniform) {
      String text = times + CapText.yuan(sum);
      return new Title(text + "（合计）", text + " in all");
    }
    String unit = times + CapText.yuan(Money.ofFen(sum.fen() / units));
    return per == Cap.Per.WORKER_MONTH
        ? new Title(units + " 人月 × " + unit, units + " worker-months × " + unit)
        : new Title(units + " × " + unit, units + " × " + unit);
  }

  private boolean isUniform(Cap.Head head, Cap.Per per, List<Money> bases, long units) {
    long unit = Money.sum(bases).fen() / units;
    for (int i = 0; i < bases.size(); i++) {
      if (bases.get(i).fen() != unit * units(asked.workers().get(i), head.base(), per)) {
        return false;
      }
    }
    return true;
  }

  private Title monthlyText(Cap.MonthlyWageUpTo cap) {
    boolean varies = cap.referenceOn() == Cap.ReferenceOn.WAGE_MONTH;
    boolean isAmount = cap.ceiling() instanceof Cap.Ceiling.Amount;
    String ceiling =
        varies && !isAmount
            ? ceilingRule(cap)
            : CapText.yuan(ceiling(cap, YearMonth.from(asked.on())));
    if (cap.months().isEmpty()) {
      return new Title("每月至多 " + ceiling, "each month up to " + ceiling);
    }
    int months = cap.months().getAsInt();
    return new Title(
        "每月至多 " + ceiling + "，倒数 " + months + " 个月",
        "each month up to " + ceiling + ", " + months + " months counted back");
  }

  private static String ceilingRule(Cap.MonthlyWageUpTo cap) {
    return cap.ceiling() instanceof Cap.Ceiling.TimesMinimumWage c
        ? c.times().map(Rate::asFactor).orElse("") + " × 最低工资 minimum wage"
        : ((Cap.Ceiling.PercentOfAverageWage) cap.ceiling())
                .percent()
                .map(Rate::asPercent)
                .orElse("")
            + " × 平均工资 average wage";
  }
}
