package wagefund.ledger.warning.view;

import static org.jooq.impl.DSL.sum;
import static wagefund.schema.read.Tables.FUND_MOVEMENT;
import static wagefund.schema.read.Tables.FUND_POSITION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.warning.command.DigestKind;

/**
 * Makes a digest out of the warnings of a day, those before the period, and the movements in it.
 */
@Component
public class DigestReading {

  private static final String[] RECEIVED = {
    "ALLOCATED", "REPLENISHED", "DONATION", "LEVY", "INTEREST_KEPT"
  };

  private final DSLContext read;
  private final Warnings warnings;

  DigestReading(DSLContext read, Warnings warnings) {
    this.read = read;
    this.warnings = warnings;
  }

  /**
   * Makes it.
   *
   * @param asOf the last day that is looked at, in the period
   * @param before the digest of the period before, as it was made
   */
  public Digest of(DigestKind kind, LocalDate asOf, boolean isFinal, Optional<Digest> before) {
    LocalDate from = kind.firstDay(asOf);
    List<Warning> now = warnings.all(asOf, Warnings.Wanted.ALL);
    List<Digest.Item> open = now.stream().map(Digest.Item::of).toList();
    List<Digest.Item> earlier =
        before
            .map(Digest::allOpen)
            .orElseGet(
                () ->
                    warnings.all(from.minusDays(1), Warnings.Wanted.ALL).stream()
                        .map(Digest.Item::of)
                        .toList());
    Set<String> known = earlier.stream().map(Digest.Item::key).collect(Collectors.toSet());
    Set<String> present = open.stream().map(Digest.Item::key).collect(Collectors.toSet());
    Warnings.Counts counts = Warnings.Counts.of(asOf, now);
    List<Digest.FundMoved> funds = funds(from, asOf);
    return new Digest(
        kind,
        from,
        kind.lastDay(asOf),
        isFinal,
        before.isPresent() ? "KEPT" : "COMPUTED",
        counts.byColour(),
        counts.byKind(),
        open.stream().filter(item -> !known.contains(item.key())).toList(),
        earlier.stream().filter(item -> !present.contains(item.key())).toList(),
        open.stream().filter(item -> known.contains(item.key())).toList(),
        total(funds),
        funds);
  }

  private List<Digest.FundMoved> funds(LocalDate from, LocalDate to) {
    Map<String, Map<String, Money>> moved = new HashMap<>();
    read.select(
            FUND_MOVEMENT.FUND_ID,
            FUND_MOVEMENT.KIND,
            sum(FUND_MOVEMENT.AMOUNT_FEN).cast(Long.class))
        .from(FUND_MOVEMENT)
        .where(FUND_MOVEMENT.ON_DATE.between(from, to))
        .groupBy(FUND_MOVEMENT.FUND_ID, FUND_MOVEMENT.KIND)
        .forEach(
            r ->
                moved
                    .computeIfAbsent(r.value1(), fund -> new HashMap<>())
                    .put(r.value2(), Money.ofFen(r.value3())));
    List<Digest.FundMoved> funds = new ArrayList<>();
    read.select(FUND_POSITION.FUND_ID, FUND_POSITION.NAME)
        .from(FUND_POSITION)
        .where(FUND_POSITION.FUND_ID.in(moved.keySet()))
        .orderBy(FUND_POSITION.CODE, FUND_POSITION.FUND_ID)
        .forEach(
            r ->
                funds.add(
                    new Digest.FundMoved(
                        r.value1(), r.value2(), moved(moved.getOrDefault(r.value1(), Map.of())))));
    return funds;
  }

  private static Digest.Moved moved(Map<String, Money> byKind) {
    return new Digest.Moved(
        sumOf(byKind, RECEIVED),
        sumOf(byKind, "RESERVED"),
        sumOf(byKind, "SUCCEEDED"),
        sumOf(byKind, "RETURNED"),
        sumOf(byKind, "RECOVERED"));
  }

  private static Money sumOf(Map<String, Money> byKind, String... kinds) {
    Money sum = Money.ZERO;
    for (String kind : kinds) {
      sum = sum.plus(byKind.getOrDefault(kind, Money.ZERO));
    }
    return sum;
  }

  private static Digest.Moved total(List<Digest.FundMoved> funds) {
    List<Digest.Moved> all = funds.stream().map(Digest.FundMoved::moved).toList();
    return new Digest.Moved(
        Money.sum(all.stream().map(Digest.Moved::received).toList()),
        Money.sum(all.stream().map(Digest.Moved::approved).toList()),
        Money.sum(all.stream().map(Digest.Moved::paid).toList()),
        Money.sum(all.stream().map(Digest.Moved::returned).toList()),
        Money.sum(all.stream().map(Digest.Moved::recovered).toList()));
  }
}
