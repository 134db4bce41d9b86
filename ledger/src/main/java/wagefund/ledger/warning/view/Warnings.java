package wagefund.ledger.warning.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.ReadError;
import wagefund.ledger.warning.command.Colour;
import wagefund.ledger.warning.command.WarningKind;
import wagefund.ledger.warning.command.WarningRules;

/**
 * 预警: what wants to be done on a day. It is computed when it is asked for, from what is known now;
 * the day that is asked for moves the clocks alone.
 */
@Component
public class Warnings {

  private static final Comparator<Warning> BY_URGENCY =
      Comparator.comparing(Warning::colour)
          .thenComparing(
              w -> Optional.ofNullable(w.dueOn()).orElse(w.since()), Comparator.naturalOrder())
          .thenComparing(w -> w.amount().fen(), Comparator.reverseOrder())
          .thenComparing(Warning::key);

  private static final Map<String, Comparator<Warning>> SORTS = sorts();

  private final DSLContext read;
  private final WarningRules rules;
  private final WorkingCalendar calendar;
  private final List<Watch> watches =
      List.of(
          new FundBelowFloor(),
          new FundRunsOut(),
          new CaseToAccept(),
          new CaseToContact(),
          new CaseToSettle(),
          new CaseSupervised(),
          new AdvanceStageDue(),
          new AdvanceNotReleased(),
          new AdvanceInTransit(),
          new AdvanceReturnedLines(),
          new RecoveryDue(),
          new RecoveryLimitation(),
          new NoticeBankDue(),
          new DepositReplenishDue(),
          new GuaranteeExpires(),
          new WageAccountLow(),
          new WageAccountMissed(),
          new CalendarToLoad(),
          new PostingIsClosed());

  Warnings(DSLContext read, WarningRules rules, WorkingCalendar calendar) {
    this.read = read;
    this.rules = rules;
    this.calendar = calendar;
  }

  /** What is looked for; empty parts take all. */
  public record Wanted(Optional<Colour> colour, Optional<WarningKind> kind, String fundId) {
    public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), "");

    boolean fits(Warning warning) {
      return colour.map(c -> c == warning.colour()).orElse(true)
          && kind.map(k -> k == warning.kind()).orElse(true)
          && (fundId.isEmpty() || fundId.equals(warning.fundId()));
    }
  }

  /** How many there are, by colour and by kind; a colour or kind without any has 0. */
  public record Counts(
      LocalDate asOf,
      int total,
      Map<Colour, Integer> byColour,
      Map<WarningKind, Map<Colour, Integer>> byKind) {

    static Counts of(LocalDate asOf, List<Warning> warnings) {
      Map<Colour, Integer> byColour = new EnumMap<>(Colour.class);
      for (Colour colour : Colour.values()) {
        byColour.put(colour, 0);
      }
      Map<WarningKind, Map<Colour, Integer>> byKind = new EnumMap<>(WarningKind.class);
      for (WarningKind kind : WarningKind.values()) {
        byKind.put(kind, new EnumMap<>(byColour));
      }
      for (Warning warning : warnings) {
        byColour.merge(warning.colour(), 1, Integer::sum);
        byKind.getOrDefault(warning.kind(), Map.of()).merge(warning.colour(), 1, Integer::sum);
      }
      return new Counts(asOf, warnings.size(), byColour, byKind);
    }
  }

  /** All warnings of a day, the most pressing first. */
  public List<Warning> all(LocalDate asOf, Wanted wanted) {
    Looking looking = new Looking(read, asOf, rules, calendar);
    return watches.stream()
        .flatMap(
            watch ->
                rules.rule(watch.code()).stream()
                    .flatMap(rule -> watch.look(looking, rule).stream()))
        .filter(wanted::fits)
        .sorted(BY_URGENCY)
        .toList();
  }

  /**
   * A page of the warnings of a day.
   *
   * @throws Malformed {@code SORT_UNKNOWN}
   */
  public Page<Warning> page(LocalDate asOf, Wanted wanted, Paging paging) {
    boolean descending = paging.sort().startsWith("-");
    String name = descending ? paging.sort().substring(1) : paging.sort();
    Comparator<Warning> order = SORTS.get(name.isEmpty() ? "urgency" : name);
    if (order == null) {
      throw new Malformed(
          ReadError.SORT_UNKNOWN,
          Facts.of("value", Facts.shorten(paging.sort()))
              .and("allowed", String.join(", ", SORTS.keySet())),
          "sort");
    }
    List<Warning> all =
        all(asOf, wanted).stream().sorted(descending ? order.reversed() : order).toList();
    int from = Math.min(all.size(), paging.offset());
    int to = Math.min(all.size(), from + paging.size());
    return new Page<>(all.subList(from, to), paging.page(), paging.size(), all.size());
  }

  public Counts counts(LocalDate asOf, Wanted wanted) {
    return Counts.of(asOf, all(asOf, wanted));
  }

  public WarningRules rules() {
    return rules;
  }

  private static Map<String, Comparator<Warning>> sorts() {
    Map<String, Comparator<Warning>> sorts = new LinkedHashMap<>();
    sorts.put("urgency", BY_URGENCY);
    sorts.put(
        "amount", Comparator.comparing((Warning w) -> w.amount().fen()).thenComparing(BY_URGENCY));
    sorts.put(
        "dueOn",
        Comparator.comparing((Warning w) -> Optional.ofNullable(w.dueOn()).orElse(LocalDate.MAX))
            .thenComparing(BY_URGENCY));
    sorts.put("since", Comparator.comparing(Warning::since).thenComparing(BY_URGENCY));
    sorts.put("code", Comparator.comparing(Warning::code).thenComparing(BY_URGENCY));
    return sorts;
  }
}
