package wagefund.ledger.deposit.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.DEPOSIT_DRAWDOWN;
import static wagefund.schema.read.Tables.DEPOSIT_INSTRUMENT;
import static wagefund.schema.read.Tables.DEPOSIT_MADE_GOOD;
import static wagefund.schema.read.Tables.DEPOSIT_MOVEMENT;
import static wagefund.schema.read.Tables.DEPOSIT_OBJECTION;
import static wagefund.schema.read.Tables.DEPOSIT_PROJECT;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wagefund.ledger.deposit.command.DepositStatus;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** 保证金台账: the register of wage deposits, as it stands on a day. */
@Component
public class Deposits {

  private static final String STATUS_NOW = "status_now";
  private static final String LIGHT = "light_now";
  private static final String OVERDUE = "overdue_fen";
  private static final String EXPIRED = "expired_fen";
  private static final String DUE = DepositStatus.REPLENISH_DUE.name();
  private static final List<Field<Long>> FIGURES =
      List.of(
          DEPOSIT_MOVEMENT.REQUIRED_FEN,
          DEPOSIT_MOVEMENT.CASH_FEN,
          DEPOSIT_MOVEMENT.GUARANTEED_FEN,
          DEPOSIT_MOVEMENT.COMMITTED_FEN,
          DEPOSIT_MOVEMENT.DRAWN_FEN,
          DEPOSIT_MOVEMENT.REPLENISHED_FEN,
          DEPOSIT_MOVEMENT.SHORTFALL_FEN);
  private static final Sorts SORTS =
      new Sorts("-requiredOn", WAGE_DEPOSIT.DEPOSIT_ID)
          .by("requiredOn", WAGE_DEPOSIT.REQUIRED_ON)
          .by("contractor", WAGE_DEPOSIT.CONTRACTOR)
          .by("contractSum", WAGE_DEPOSIT.CONTRACT_SUM_FEN)
          .by("required", left(DEPOSIT_MOVEMENT.REQUIRED_FEN))
          .by("shortfall", left(DEPOSIT_MOVEMENT.SHORTFALL_FEN))
          .by("expiresOn", DEPOSIT_MOVEMENT.EXPIRES_ON)
          .by("replenishDueOn", DEPOSIT_MOVEMENT.REPLENISH_DUE_ON);

  private final DSLContext read;

  Deposits(DSLContext read) {
    this.read = read;
  }

  /**
   * What is looked for; an empty text is any.
   *
   * @param q a part of the name of contractor or project, or of a guarantee's number
   * @param caseId the deposits that cover the project of this case
   * @param light {@code RED}, {@code ORANGE} or {@code YELLOW}
   */
  public record Wanted(
      String status, String q, String contractor, String project, String caseId, String light) {

    public static final Wanted ALL = new Wanted("", "", "", "", "", "");
  }

  /**
   * A page of the register.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<DepositRow> register(Wanted wanted, LocalDate asOf, Paging paging) {
    Condition condition =
        LeftOnDay.ofAll(asOf).last(WAGE_DEPOSIT.DEPOSIT_ID).and(condition(wanted, asOf));
    List<DepositRow> items =
        read.select(fields(asOf))
            .from(WAGE_DEPOSIT)
            .join(DEPOSIT_MOVEMENT)
            .on(DEPOSIT_MOVEMENT.DEPOSIT_ID.eq(WAGE_DEPOSIT.DEPOSIT_ID))
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(row -> row(row, asOf));
    int total =
        read.fetchCount(
            read.selectOne()
                .from(WAGE_DEPOSIT)
                .join(DEPOSIT_MOVEMENT)
                .on(DEPOSIT_MOVEMENT.DEPOSIT_ID.eq(WAGE_DEPOSIT.DEPOSIT_ID))
                .where(condition));
    return new Page<>(items, paging.page(), paging.size(), total);
  }

  /** One line of the register; empty where there was no such deposit on the day. */
  public Optional<DepositRow> find(DepositId id, LocalDate asOf) {
    return read.select(fields(asOf))
        .from(WAGE_DEPOSIT)
        .join(DEPOSIT_MOVEMENT)
        .on(DEPOSIT_MOVEMENT.DEPOSIT_ID.eq(WAGE_DEPOSIT.DEPOSIT_ID))
        .where(
            LeftOnDay.ofAll(asOf)
                .last(WAGE_DEPOSIT.DEPOSIT_ID)
                .and(WAGE_DEPOSIT.DEPOSIT_ID.eq(id.value())))
        .fetchOptional(row -> row(row, asOf));
  }

  /** The same on two dates: of the movements that were known at a place of the log. */
  public Optional<DepositAsKnown> asKnown(DepositId id, LocalDate asOf, long upTo) {
    LeftOnDay left = new LeftOnDay(asOf, upTo);
    return read.select(
            DSL.inline(id.value()),
            DSL.inline(asOf),
            DSL.inline(upTo),
            DEPOSIT_MOVEMENT.STATUS,
            left.of(DEPOSIT_MOVEMENT.REQUIRED_FEN).convertFrom(Balance::new),
            left.of(DEPOSIT_MOVEMENT.CASH_FEN).convertFrom(Balance::new),
            left.of(DEPOSIT_MOVEMENT.GUARANTEED_FEN).convertFrom(Balance::new),
            left.of(DEPOSIT_MOVEMENT.COMMITTED_FEN).convertFrom(Balance::new),
            left.of(DEPOSIT_MOVEMENT.DRAWN_FEN).convertFrom(Balance::new),
            left.of(DEPOSIT_MOVEMENT.REPLENISHED_FEN).convertFrom(Balance::new),
            left.of(DEPOSIT_MOVEMENT.SHORTFALL_FEN).convertFrom(Balance::new))
        .from(DEPOSIT_MOVEMENT)
        .where(left.last(DSL.inline(id.value())))
        .fetchOptional(Records.mapping(DepositAsKnown::new));
  }

  private static Condition condition(Wanted wanted, LocalDate asOf) {
    Condition condition = DSL.noCondition();
    if (!wanted.status().isEmpty()) {
      condition = condition.and(status(asOf).eq(wanted.status()));
    }
    if (!wanted.q().isEmpty()) {
      condition =
          condition.and(
              WAGE_DEPOSIT
                  .CONTRACTOR
                  .contains(wanted.q())
                  .or(WAGE_DEPOSIT.PROJECTS.contains(wanted.q()))
                  .or(DEPOSIT_MOVEMENT.GUARANTEE_NO.contains(wanted.q())));
    }
    if (!wanted.contractor().isEmpty()) {
      condition = condition.and(WAGE_DEPOSIT.CONTRACTOR.eq(wanted.contractor()));
    }
    if (!wanted.project().isEmpty()) {
      condition = condition.and(covers(DSL.val(wanted.project())));
    }
    if (!wanted.caseId().isEmpty()) {
      condition =
          condition.and(
              DSL.exists(
                  DSL.selectOne()
                      .from(ARREARS_CASE)
                      .where(ARREARS_CASE.CASE_ID.eq(wanted.caseId()))
                      .and(covers(ARREARS_CASE.PROJECT))
                      .and(
                          ARREARS_CASE
                              .CONTRACTOR
                              .eq("")
                              .or(ARREARS_CASE.CONTRACTOR.eq(WAGE_DEPOSIT.CONTRACTOR)))));
    }
    if (!wanted.light().isEmpty()) {
      condition = condition.and(light(asOf).eq(wanted.light()));
    }
    return condition;
  }

  private static Condition covers(Field<String> project) {
    return DSL.exists(
        DSL.selectOne()
            .from(DEPOSIT_PROJECT)
            .where(DEPOSIT_PROJECT.DEPOSIT_ID.eq(WAGE_DEPOSIT.DEPOSIT_ID))
            .and(DEPOSIT_PROJECT.REMOVED_ON.isNull())
            .and(DEPOSIT_PROJECT.PROJECT.eq(project)));
  }

  // --- what depends on the day ---

  private static Field<Long> sum(Field<Long> amounts) {
    return DSL.coalesce(DSL.sum(amounts), DSL.zero()).cast(Long.class);
  }

  private static Field<Long> overdue(LocalDate asOf) {
    Field<Long> drawn =
        DSL.field(
            DSL.select(sum(DEPOSIT_DRAWDOWN.AMOUNT_FEN))
                .from(DEPOSIT_DRAWDOWN)
                .where(DEPOSIT_DRAWDOWN.DEPOSIT_ID.eq(WAGE_DEPOSIT.DEPOSIT_ID))
                .and(DEPOSIT_DRAWDOWN.DRAWN_ON.le(asOf))
                .and(DEPOSIT_DRAWDOWN.DUE_ON.lt(asOf)));
    Field<Long> madeGood =
        DSL.field(
            DSL.select(sum(DEPOSIT_MADE_GOOD.AMOUNT_FEN))
                .from(DEPOSIT_MADE_GOOD)
                .where(DEPOSIT_MADE_GOOD.DEPOSIT_ID.eq(WAGE_DEPOSIT.DEPOSIT_ID))
                .and(DEPOSIT_MADE_GOOD.ON_DATE.le(asOf))
                .and(DEPOSIT_MADE_GOOD.DUE_ON.lt(asOf)));
    return drawn.minus(madeGood);
  }

  private static Field<Long> expired(LocalDate asOf) {
    return DSL.field(
        DSL.select(sum(DEPOSIT_INSTRUMENT.LEFT_FEN))
            .from(DEPOSIT_INSTRUMENT)
            .where(DEPOSIT_INSTRUMENT.DEPOSIT_ID.eq(WAGE_DEPOSIT.DEPOSIT_ID))
            .and(DEPOSIT_INSTRUMENT.ACCEPTED_ON.le(asOf))
            .and(DEPOSIT_INSTRUMENT.EXPIRES_ON.lt(asOf))
            .and(DEPOSIT_INSTRUMENT.VOIDED_ON.isNull().or(DEPOSIT_INSTRUMENT.VOIDED_ON.gt(asOf))));
  }

  private static Field<String> status(LocalDate asOf) {
    return DSL.when(
            DEPOSIT_MOVEMENT.STATUS.eq(DUE).and(overdue(asOf).gt(0L)),
            DSL.inline(DepositStatus.DEFAULT.name()))
        .otherwise(DEPOSIT_MOVEMENT.STATUS);
  }

  private static Field<String> light(LocalDate asOf) {
    return DSL.when(overdue(asOf).gt(0L), DSL.inline("RED"))
        .when(DEPOSIT_MOVEMENT.STATUS.eq("RELEASED"), DSL.inline("NONE"))
        .when(expired(asOf).gt(0L), DSL.inline("RED"))
        .when(LeftOnDay.ofAll(asOf).of(DEPOSIT_MOVEMENT.SHORTFALL_FEN).gt(0L), DSL.inline("ORANGE"))
        .when(DEPOSIT_MOVEMENT.REMIND_ON.le(asOf), DSL.inline("YELLOW"))
        .otherwise(DSL.inline("NONE"));
  }

  private static List<SelectField<?>> fields(LocalDate asOf) {
    List<SelectField<?>> fields = new ArrayList<>(List.of(WAGE_DEPOSIT.fields()));
    fields.addAll(List.of(DEPOSIT_MOVEMENT.fields()));
    for (Field<Long> figure : FIGURES) {
      fields.add(LeftOnDay.ofAll(asOf).of(figure).as(left(figure)));
    }
    fields.add(status(asOf).as(STATUS_NOW));
    fields.add(light(asOf).as(LIGHT));
    fields.add(overdue(asOf).as(OVERDUE));
    fields.add(expired(asOf).as(EXPIRED));
    return fields;
  }

  /** A figure as it was left on the day that is asked for. */
  private static Field<Long> left(Field<Long> figure) {
    return DSL.field(DSL.name(figure.getName() + "_left"), Long.class);
  }

  private static DepositRow row(Record r, LocalDate asOf) {
    Money guaranteed = left(r, DEPOSIT_MOVEMENT.GUARANTEED_FEN);
    Money cash = left(r, DEPOSIT_MOVEMENT.CASH_FEN);
    Money expired = Money.ofFen(r.get(EXPIRED, Long.class)).min(guaranteed);
    Money committed = left(r, DEPOSIT_MOVEMENT.COMMITTED_FEN);
    return new DepositRow(
        r.get(WAGE_DEPOSIT.DEPOSIT_ID),
        r.get(WAGE_DEPOSIT.FUND_ID),
        r.get(WAGE_DEPOSIT.SCHEME_ID),
        r.get(WAGE_DEPOSIT.SCHEME_VERSION),
        r.get(WAGE_DEPOSIT.CONTRACTOR),
        r.get(WAGE_DEPOSIT.CONTRACTOR_CODE),
        r.get(WAGE_DEPOSIT.SECTOR),
        r.get(WAGE_DEPOSIT.ENTERPRISE_LEVEL),
        r.get(WAGE_DEPOSIT.PROJECTS),
        money(r, WAGE_DEPOSIT.CONTRACT_SUM_FEN),
        r.get(WAGE_DEPOSIT.RATE),
        r.get(WAGE_DEPOSIT.REASON),
        r.get(WAGE_DEPOSIT.ADJUSTMENTS),
        r.get(WAGE_DEPOSIT.REQUIRED_ON),
        r.get(STATUS_NOW, String.class),
        r.get(LIGHT, String.class),
        left(r, DEPOSIT_MOVEMENT.REQUIRED_FEN),
        form(r),
        cash,
        r.get(WAGE_DEPOSIT.BANK),
        r.get(WAGE_DEPOSIT.ACCOUNT_NO),
        r.get(DEPOSIT_MOVEMENT.GUARANTEE_NO),
        money(r, DEPOSIT_MOVEMENT.FACE_FEN),
        r.get(DEPOSIT_MOVEMENT.EXPIRES_ON),
        r.get(DEPOSIT_MOVEMENT.REMIND_ON),
        guaranteed,
        expired,
        committed,
        cash.plus(guaranteed).minus(expired).minusOrZero(committed),
        left(r, DEPOSIT_MOVEMENT.DRAWN_FEN),
        left(r, DEPOSIT_MOVEMENT.REPLENISHED_FEN),
        left(r, DEPOSIT_MOVEMENT.SHORTFALL_FEN),
        r.get(DEPOSIT_MOVEMENT.REPLENISH_DUE_ON),
        Money.ofFen(r.get(OVERDUE, Long.class)),
        until(r.get(WAGE_DEPOSIT.COMPLETED_ON), asOf),
        until(r.get(WAGE_DEPOSIT.ANNOUNCED_ON), asOf),
        r.get(WAGE_DEPOSIT.NOTICE_ENDS_ON),
        r.get(WAGE_DEPOSIT.REVIEW_DUE_ON),
        until(r.get(WAGE_DEPOSIT.REVIEWED_ON), asOf),
        until(r.get(WAGE_DEPOSIT.RELEASED_ON), asOf),
        r.get(WAGE_DEPOSIT.OBJECTIONS_OPEN));
  }

  /** A date that had come by then. */
  private static @Nullable LocalDate until(@Nullable LocalDate date, LocalDate asOf) {
    return date == null || date.isAfter(asOf) ? null : date;
  }

  private static String form(Record r) {
    boolean inCash = !left(r, DEPOSIT_MOVEMENT.CASH_FEN).isZero();
    boolean guaranteed = !r.get(DEPOSIT_MOVEMENT.GUARANTEE_NO).isEmpty();
    if (inCash) {
      return guaranteed ? "CASH+GUARANTEE" : "CASH";
    }
    return guaranteed ? "GUARANTEE" : r.get(WAGE_DEPOSIT.EXEMPT) ? "EXEMPT" : "NONE";
  }

  /** What is dated before that which it takes from leaves nothing until then. */
  private static Money left(Record r, Field<Long> figure) {
    return Money.ofFen(Math.max(0, r.get(left(figure))));
  }

  private static Money money(Record r, Field<Long> field) {
    return Money.ofFen(r.get(field));
  }

  // --- what is behind a line ---

  /** The projects, guarantees, drawdowns and objections of a deposit. */
  public DepositDetails details(DepositId id) {
    return new DepositDetails(projects(id), guarantees(id), drawdowns(id), objections(id));
  }

  private List<DepositDetails.Project> projects(DepositId id) {
    return read.select(
            DEPOSIT_PROJECT.PROJECT,
            DEPOSIT_PROJECT.CONTRACT_SUM_FEN.convertFrom(Money::ofFen),
            DEPOSIT_PROJECT.RATE_PERCENT,
            DEPOSIT_PROJECT.REQUIRED_FEN.convertFrom(Money::ofFen),
            DEPOSIT_PROJECT.EXPLANATION,
            DEPOSIT_PROJECT.ADDED_ON,
            DEPOSIT_PROJECT.REMOVED_ON)
        .from(DEPOSIT_PROJECT)
        .where(DEPOSIT_PROJECT.DEPOSIT_ID.eq(id.value()))
        .orderBy(DEPOSIT_PROJECT.ADDED_ON, DEPOSIT_PROJECT.PROJECT)
        .fetch(Records.mapping(DepositDetails.Project::new));
  }

  private List<DepositDetails.Instrument> guarantees(DepositId id) {
    return read.select(
            DEPOSIT_INSTRUMENT.NUMBER,
            DEPOSIT_INSTRUMENT.FORM,
            DEPOSIT_INSTRUMENT.ISSUER,
            DEPOSIT_INSTRUMENT.PROJECT,
            DEPOSIT_INSTRUMENT.FACE_FEN.convertFrom(Money::ofFen),
            DEPOSIT_INSTRUMENT.LEFT_FEN.convertFrom(Money::ofFen),
            DEPOSIT_INSTRUMENT.VALID_FROM,
            DEPOSIT_INSTRUMENT.EXPIRES_ON,
            DEPOSIT_INSTRUMENT.REMIND_ON,
            DEPOSIT_INSTRUMENT.ACCEPTED_ON,
            DEPOSIT_INSTRUMENT.VOIDED_ON,
            DEPOSIT_INSTRUMENT.REPLACED_BY)
        .from(DEPOSIT_INSTRUMENT)
        .where(DEPOSIT_INSTRUMENT.DEPOSIT_ID.eq(id.value()))
        .orderBy(DEPOSIT_INSTRUMENT.ACCEPTED_ON, DEPOSIT_INSTRUMENT.NUMBER)
        .fetch(Records.mapping(DepositDetails.Instrument::new));
  }

  private List<DepositDetails.Drawdown> drawdowns(DepositId id) {
    return read.select(
            DEPOSIT_DRAWDOWN.DRAWDOWN_NO,
            DEPOSIT_DRAWDOWN.NOTICE_ID,
            DEPOSIT_DRAWDOWN.CASE_ID,
            DEPOSIT_DRAWDOWN.PROJECT,
            DEPOSIT_DRAWDOWN.DRAWN_ON,
            DEPOSIT_DRAWDOWN.DUE_ON,
            DEPOSIT_DRAWDOWN.AMOUNT_FEN.convertFrom(Money::ofFen),
            DEPOSIT_DRAWDOWN.MADE_GOOD_FEN.convertFrom(Money::ofFen))
        .from(DEPOSIT_DRAWDOWN)
        .where(DEPOSIT_DRAWDOWN.DEPOSIT_ID.eq(id.value()))
        .orderBy(DEPOSIT_DRAWDOWN.DRAWDOWN_NO)
        .fetch(Records.mapping(DepositDetails.Drawdown::new));
  }

  private List<DepositDetails.Objection> objections(DepositId id) {
    return read.select(
            DEPOSIT_OBJECTION.ANNOUNCED_ON,
            DEPOSIT_OBJECTION.OBJECTION_NO,
            DEPOSIT_OBJECTION.RAISED_ON,
            DEPOSIT_OBJECTION.REASON,
            DEPOSIT_OBJECTION.DOCUMENT,
            DEPOSIT_OBJECTION.SETTLED_ON,
            DEPOSIT_OBJECTION.RESULT)
        .from(DEPOSIT_OBJECTION)
        .where(DEPOSIT_OBJECTION.DEPOSIT_ID.eq(id.value()))
        .orderBy(DEPOSIT_OBJECTION.ANNOUNCED_ON, DEPOSIT_OBJECTION.OBJECTION_NO)
        .fetch(Records.mapping(DepositDetails.Objection::new));
  }

  /** A page of the movements of a deposit, the latest first. */
  public Page<DepositMovementRow> movements(DepositId id, Paging paging) {
    Condition condition = DEPOSIT_MOVEMENT.DEPOSIT_ID.eq(id.value());
    List<DepositMovementRow> items =
        read.select(
                DEPOSIT_MOVEMENT.SEQ,
                DEPOSIT_MOVEMENT.ON_DATE,
                DEPOSIT_MOVEMENT.KIND,
                DEPOSIT_MOVEMENT.AMOUNT_FEN.convertFrom(Money::ofFen),
                DEPOSIT_MOVEMENT.NOTICE_ID,
                DEPOSIT_MOVEMENT.DOCUMENT,
                DEPOSIT_MOVEMENT.NOTE,
                DEPOSIT_MOVEMENT.OFFICER,
                DEPOSIT_MOVEMENT.STATUS,
                DEPOSIT_MOVEMENT.REQUIRED_FEN.convertFrom(Money::ofFen),
                DEPOSIT_MOVEMENT.CASH_FEN.convertFrom(Money::ofFen),
                DEPOSIT_MOVEMENT.GUARANTEED_FEN.convertFrom(Money::ofFen),
                DEPOSIT_MOVEMENT.COMMITTED_FEN.convertFrom(Money::ofFen),
                DEPOSIT_MOVEMENT.DRAWN_FEN.convertFrom(Money::ofFen),
                DEPOSIT_MOVEMENT.REPLENISHED_FEN.convertFrom(Money::ofFen),
                DEPOSIT_MOVEMENT.SHORTFALL_FEN.convertFrom(Money::ofFen))
            .from(DEPOSIT_MOVEMENT)
            .where(condition)
            .orderBy(DEPOSIT_MOVEMENT.SEQ.desc())
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(DepositMovementRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(DEPOSIT_MOVEMENT, condition));
  }
}
