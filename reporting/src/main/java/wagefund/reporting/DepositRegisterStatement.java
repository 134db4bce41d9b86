package wagefund.reporting;

import static wagefund.schema.read.Tables.DEPOSIT_DRAWDOWN;
import static wagefund.schema.read.Tables.DEPOSIT_MADE_GOOD;
import static wagefund.schema.read.Tables.DEPOSIT_MOVEMENT;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** 保证金台账: every wage deposit as it stood at the end of a day. */
final class DepositRegisterStatement {

  private static final List<Field<Long>> FIGURES =
      List.of(
          DEPOSIT_MOVEMENT.REQUIRED_FEN,
          DEPOSIT_MOVEMENT.CASH_FEN,
          DEPOSIT_MOVEMENT.DRAWN_FEN,
          DEPOSIT_MOVEMENT.REPLENISHED_FEN,
          DEPOSIT_MOVEMENT.SHORTFALL_FEN);

  private final DSLContext read;

  DepositRegisterStatement(DSLContext read) {
    this.read = read;
  }

  Statement of(LocalDate asOf) {
    List<Record> deposits = standingOn(asOf);
    Map<String, Long> overdue = overdue(asOf);
    long knownOn = deposits.stream().mapToLong(d -> d.get(DEPOSIT_MOVEMENT.SEQ)).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    for (Record deposit : deposits) {
      DoesNotFoot.unlessEqual(
          "what was drawn of " + deposit.get(WAGE_DEPOSIT.CONTRACTOR) + " and what became of it",
          deposit.get(left(DEPOSIT_MOVEMENT.DRAWN_FEN)),
          deposit.get(left(DEPOSIT_MOVEMENT.REPLENISHED_FEN))
              + deposit.get(left(DEPOSIT_MOVEMENT.SHORTFALL_FEN)));
      boolean late = overdue.getOrDefault(deposit.get(WAGE_DEPOSIT.DEPOSIT_ID), 0L) > 0;
      rows.add(row(deposit, rows.size() + 1, late, asOf));
    }
    return new Statement(
        "deposit-register",
        new Both("工资保证金台账", "Register of Wage Deposits"),
        "BZJ-" + asOf + "-" + knownOn,
        asOf,
        knownOn,
        Map.of(
            "count", deposits.size(),
            "contractSums", sum(deposits, WAGE_DEPOSIT.CONTRACT_SUM_FEN),
            "requiredSum", sum(deposits, left(DEPOSIT_MOVEMENT.REQUIRED_FEN)),
            "drawnSum", sum(deposits, left(DEPOSIT_MOVEMENT.DRAWN_FEN)),
            "shortfallSum", sum(deposits, left(DEPOSIT_MOVEMENT.SHORTFALL_FEN))),
        Map.of(),
        rows.isEmpty()
            ? List.of(Row.of("deposits").with("nothing", new Both("尚无保证金", "No deposits so far")))
            : rows);
  }

  /** Every deposit with its last movement up to a day, and what all of those had left of it. */
  private List<Record> standingOn(LocalDate asOf) {
    List<Record> standing = new ArrayList<>();
    // The movements are named once: a table of the past may not be named twice in a question.
    read.select(WAGE_DEPOSIT.fields())
        .select(DEPOSIT_MOVEMENT.fields())
        .select(FIGURES.stream().map(f -> DSL.inline(0L).as(left(f))).toList())
        .from(WAGE_DEPOSIT)
        .join(DEPOSIT_MOVEMENT)
        .on(DEPOSIT_MOVEMENT.DEPOSIT_ID.eq(WAGE_DEPOSIT.DEPOSIT_ID))
        .orderBy(WAGE_DEPOSIT.REQUIRED_ON, WAGE_DEPOSIT.DEPOSIT_ID, DEPOSIT_MOVEMENT.SEQ)
        .fetchGroups(WAGE_DEPOSIT.DEPOSIT_ID)
        .values()
        .forEach(own -> lastUpTo(own, asOf).ifPresent(standing::add));
    return standing;
  }

  private static Optional<Record> lastUpTo(List<? extends Record> movements, LocalDate asOf) {
    Record last = null;
    for (Record movement : movements) {
      last = isUpTo(movement, asOf) ? movement : last;
    }
    if (last != null) {
      for (Field<Long> figure : FIGURES) {
        last.set(left(figure), leftOf(figure, movements, asOf));
      }
    }
    return Optional.ofNullable(last);
  }

  /** By how much the movements up to the day changed a figure, whenever they were entered. */
  private static long leftOf(Field<Long> figure, List<? extends Record> movements, LocalDate asOf) {
    long before = 0;
    long left = 0;
    for (Record movement : movements) {
      left += isUpTo(movement, asOf) ? movement.get(figure) - before : 0;
      before = movement.get(figure);
    }
    return left;
  }

  private static boolean isUpTo(Record movement, LocalDate asOf) {
    return !movement.get(DEPOSIT_MOVEMENT.ON_DATE).isAfter(asOf);
  }

  private static Field<Long> left(Field<Long> figure) {
    return DSL.field(DSL.name(figure.getName() + "_left"), Long.class);
  }

  /** What should have been made good before the day, by deposit. */
  private Map<String, Long> overdue(LocalDate asOf) {
    Map<String, Long> overdue = new HashMap<>();
    read.select(DEPOSIT_DRAWDOWN.DEPOSIT_ID, DSL.sum(DEPOSIT_DRAWDOWN.AMOUNT_FEN))
        .from(DEPOSIT_DRAWDOWN)
        .where(DEPOSIT_DRAWDOWN.DRAWN_ON.le(asOf))
        .and(DEPOSIT_DRAWDOWN.DUE_ON.lt(asOf))
        .groupBy(DEPOSIT_DRAWDOWN.DEPOSIT_ID)
        .forEach(r -> overdue.merge(r.value1(), Figures.fen(r.value2()), Long::sum));
    read.select(DEPOSIT_MADE_GOOD.DEPOSIT_ID, DSL.sum(DEPOSIT_MADE_GOOD.AMOUNT_FEN))
        .from(DEPOSIT_MADE_GOOD)
        .where(DEPOSIT_MADE_GOOD.ON_DATE.le(asOf))
        .and(DEPOSIT_MADE_GOOD.DUE_ON.lt(asOf))
        .groupBy(DEPOSIT_MADE_GOOD.DEPOSIT_ID)
        .forEach(r -> overdue.merge(r.value1(), -Figures.fen(r.value2()), Long::sum));
    return overdue;
  }

  private static Row row(Record d, int no, boolean late, LocalDate asOf) {
    String guarantee = d.get(DEPOSIT_MOVEMENT.GUARANTEE_NO);
    LocalDate released = d.get(WAGE_DEPOSIT.RELEASED_ON);
    boolean isReleased = released != null && !released.isAfter(asOf);
    String status = d.get(DEPOSIT_MOVEMENT.STATUS);
    Both shown = Terms.of(late && status.equals("REPLENISH_DUE") ? "DEFAULT" : status);
    return Row.of("deposits")
        .with("no", no)
        .with("party", d.get(WAGE_DEPOSIT.CONTRACTOR) + "／" + d.get(WAGE_DEPOSIT.PROJECTS))
        .withFen("contractSum", d.get(WAGE_DEPOSIT.CONTRACT_SUM_FEN))
        .with("rate", d.get(WAGE_DEPOSIT.RATE) + "　" + d.get(WAGE_DEPOSIT.REASON))
        .withFen("required", d.get(left(DEPOSIT_MOVEMENT.REQUIRED_FEN)))
        .with("form", form(d))
        .with(
            "guarantee",
            guarantee.isEmpty()
                ? ""
                : guarantee + "　" + Figures.grouped(d.get(DEPOSIT_MOVEMENT.FACE_FEN)))
        .with("expiresOn", day(d.get(DEPOSIT_MOVEMENT.EXPIRES_ON)))
        .withFen("drawn", d.get(left(DEPOSIT_MOVEMENT.DRAWN_FEN)))
        .with("dueOn", day(d.get(DEPOSIT_MOVEMENT.REPLENISH_DUE_ON)))
        .withFen("shortfall", d.get(left(DEPOSIT_MOVEMENT.SHORTFALL_FEN)))
        .with("status", isReleased ? new Both(shown.zh() + " " + released, shown.en()) : shown);
  }

  private static Both form(Record d) {
    boolean cash = d.get(left(DEPOSIT_MOVEMENT.CASH_FEN)) > 0;
    boolean guarantee = !d.get(DEPOSIT_MOVEMENT.GUARANTEE_NO).isEmpty();
    if (cash && guarantee) {
      return new Both("现金、保函", "Cash, guarantee");
    }
    if (cash) {
      return new Both("现金", "Cash");
    }
    if (guarantee) {
      return new Both("保函", "Guarantee");
    }
    return d.get(WAGE_DEPOSIT.EXEMPT) ? new Both("免存", "Exempt") : new Both("—", "");
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static BigDecimal sum(List<Record> deposits, Field<Long> amount) {
    return Figures.yuan(deposits.stream().mapToLong(d -> d.get(amount)).sum());
  }
}
