package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.CLAIM_NOTICE;
import static wagefund.schema.read.Tables.CLAIM_PURSUIT;
import static wagefund.schema.read.Tables.HELD_RECEIPT;
import static wagefund.schema.read.Tables.MEMO_REGISTER;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM;
import static wagefund.schema.read.Tables.RECOVERY_RECEIPT;
import static wagefund.schema.read.Tables.WRITE_OFF;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;
import wagefund.ledger.recovery.command.ClaimState;

/** The claims on debtors, and what came back. */
@Component
public class Recoveries {

  private static final Sorts SORTS =
      new Sorts("-outstanding", RECOVERY_CLAIM.CLAIM_ID)
          .by("outstanding", RECOVERY_CLAIM.OUTSTANDING_FEN)
          .by("debtor", RECOVERY_CLAIM.DEBTOR)
          .by("dueOn", RECOVERY_CLAIM.DUE_ON)
          .by("openedOn", RECOVERY_CLAIM.OPENED_ON);

  /** What was paid beyond a claim. */
  private static final Field<Long> OVER =
      DSL.field(
          DSL.select(total(RECOVERY_RECEIPT.OVER_FEN))
              .from(RECOVERY_RECEIPT)
              .where(RECOVERY_RECEIPT.CLAIM_ID.eq(RECOVERY_CLAIM.CLAIM_ID)));

  /** What of that paid another claim since. */
  private static final Field<Long> USED = ofOver(HELD_RECEIPT.USED_FEN);

  /** What of it went back to who paid it. */
  private static final Field<Long> REFUNDED = ofOver(HELD_RECEIPT.REFUNDED_FEN);

  /** When the first notice was served. */
  private static final Field<LocalDate> NOTICE_ON =
      DSL.field(
          DSL.select(DSL.min(CLAIM_NOTICE.EFFECTIVE_ON))
              .from(CLAIM_NOTICE)
              .where(CLAIM_NOTICE.CLAIM_ID.eq(RECOVERY_CLAIM.CLAIM_ID)));

  /** How many requests to write off a claim wait. */
  private static final Field<Integer> ASKED =
      DSL.field(
          DSL.selectCount()
              .from(WRITE_OFF)
              .where(WRITE_OFF.CLAIM_ID.eq(RECOVERY_CLAIM.CLAIM_ID))
              .and(WRITE_OFF.STATUS.in("REQUESTED", "RETURNED")));

  private final DSLContext read;

  Recoveries(DSLContext read) {
    this.read = read;
  }

  /** What is looked for; an empty text is any. */
  public record Wanted(String status, String fundId, String caseId) {}

  /**
   * A page of the claims, each in its state on a day.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<RecoveryClaimRow> claims(Wanted wanted, LocalDate asOf, Paging paging) {
    Condition condition = DSL.noCondition();
    if (!wanted.status().isEmpty()) {
      condition = condition.and(RECOVERY_CLAIM.STATUS.eq(wanted.status()));
    }
    if (!wanted.fundId().isEmpty()) {
      condition = condition.and(RECOVERY_CLAIM.FUND_ID.eq(wanted.fundId()));
    }
    if (!wanted.caseId().isEmpty()) {
      condition = condition.and(RECOVERY_CLAIM.CASE_ID.eq(wanted.caseId()));
    }
    List<RecoveryClaimRow> items =
        read.select(
                RECOVERY_CLAIM.CLAIM_ID,
                RECOVERY_CLAIM.CASE_ID,
                RECOVERY_CLAIM.FUND_ID,
                RECOVERY_CLAIM.DEBTOR,
                RECOVERY_CLAIM.DEBTOR_CODE,
                RECOVERY_CLAIM.OPENED_ON,
                RECOVERY_CLAIM.DUE_ON,
                RECOVERY_CLAIM.STATUS,
                RECOVERY_CLAIM.PAID_FEN,
                RECOVERY_CLAIM.RECOVERED_FEN,
                RECOVERY_CLAIM.WRITTEN_OFF_FEN,
                RECOVERY_CLAIM.OUTSTANDING_FEN,
                MEMO_REGISTER.RECOVERED_FEN,
                MEMO_REGISTER.IN_MEMO_FEN,
                CLAIM_PURSUIT.LITIGATION,
                CLAIM_PURSUIT.ENFORCEMENT,
                CLAIM_PURSUIT.BANKRUPTCY_ON,
                CLAIM_PURSUIT.DISTRIBUTION_ON,
                OVER,
                USED,
                REFUNDED,
                NOTICE_ON,
                ASKED)
            .from(RECOVERY_CLAIM)
            .leftJoin(MEMO_REGISTER)
            .on(MEMO_REGISTER.CLAIM_ID.eq(RECOVERY_CLAIM.CLAIM_ID))
            .leftJoin(CLAIM_PURSUIT)
            .on(CLAIM_PURSUIT.CLAIM_ID.eq(RECOVERY_CLAIM.CLAIM_ID))
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(r -> row(r, asOf));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(RECOVERY_CLAIM, condition));
  }

  private static RecoveryClaimRow row(Record r, LocalDate asOf) {
    Money recovered = Money.ofFen(r.get(RECOVERY_CLAIM.RECOVERED_FEN));
    Money writtenOff = Money.ofFen(r.get(RECOVERY_CLAIM.WRITTEN_OFF_FEN));
    Money outstanding = Money.ofFen(r.get(RECOVERY_CLAIM.OUTSTANDING_FEN));
    Money afterWriteOff = orZero(r.get(MEMO_REGISTER.RECOVERED_FEN));
    LocalDate dueOn = r.get(RECOVERY_CLAIM.DUE_ON);
    ClaimState state =
        ClaimState.of(
            new ClaimState.Amounts(
                recovered,
                outstanding,
                writtenOff,
                afterWriteOff,
                orZero(r.get(OVER)).minusOrZero(orZero(r.get(USED))),
                orZero(r.get(REFUNDED))),
            new ClaimState.Steps(
                Optional.ofNullable(dueOn),
                Optional.ofNullable(r.get(NOTICE_ON)),
                "OPEN".equals(r.get(CLAIM_PURSUIT.LITIGATION)),
                "OPEN".equals(r.get(CLAIM_PURSUIT.ENFORCEMENT)),
                r.get(CLAIM_PURSUIT.BANKRUPTCY_ON) != null,
                r.get(CLAIM_PURSUIT.DISTRIBUTION_ON) != null,
                r.get(ASKED) > 0),
            asOf);
    return new RecoveryClaimRow(
        r.get(RECOVERY_CLAIM.CLAIM_ID),
        r.get(RECOVERY_CLAIM.CASE_ID),
        r.get(RECOVERY_CLAIM.FUND_ID),
        r.get(RECOVERY_CLAIM.DEBTOR),
        r.get(RECOVERY_CLAIM.DEBTOR_CODE),
        r.get(RECOVERY_CLAIM.OPENED_ON),
        dueOn,
        r.get(RECOVERY_CLAIM.STATUS),
        Money.ofFen(r.get(RECOVERY_CLAIM.PAID_FEN)),
        recovered,
        writtenOff,
        outstanding,
        afterWriteOff,
        orZero(r.get(MEMO_REGISTER.IN_MEMO_FEN)),
        state.name());
  }

  private static Field<Long> ofOver(Field<Long> figure) {
    return DSL.field(
        DSL.select(total(figure))
            .from(HELD_RECEIPT)
            .join(RECOVERY_RECEIPT)
            .on(RECOVERY_RECEIPT.RECEIPT_ID.eq(HELD_RECEIPT.RECEIPT_ID))
            .where(RECOVERY_RECEIPT.CLAIM_ID.eq(RECOVERY_CLAIM.CLAIM_ID))
            .and(HELD_RECEIPT.KIND.eq(HeldKind.OVER_RECOVERY.name())));
  }

  private static Field<Long> total(Field<Long> figure) {
    return DSL.coalesce(DSL.sum(figure), DSL.inline(0)).cast(Long.class);
  }

  private static Money orZero(@Nullable Long fen) {
    return fen == null ? Money.ZERO : Money.ofFen(fen);
  }

  /** A page of the receipts of a case, the oldest first. */
  public Page<ReceiptRow> receipts(CaseId caseId, Paging paging) {
    Condition condition = RECOVERY_RECEIPT.CASE_ID.eq(caseId.value());
    List<ReceiptRow> items =
        read.select(
                RECOVERY_RECEIPT.RECEIPT_ID,
                RECOVERY_RECEIPT.CASE_ID,
                RECOVERY_RECEIPT.FUND_ID,
                RECOVERY_RECEIPT.ON_DATE,
                RECOVERY_RECEIPT.CHANNEL,
                RECOVERY_RECEIPT.PAYER,
                RECOVERY_RECEIPT.DOCUMENT,
                RECOVERY_RECEIPT.METHOD,
                RECOVERY_RECEIPT.AMOUNT_FEN.convertFrom(Money::ofFen),
                RECOVERY_RECEIPT.FUND_FEN.convertFrom(Money::ofFen),
                RECOVERY_RECEIPT.WORKERS_FEN.convertFrom(Money::ofFen),
                RECOVERY_RECEIPT.OVER_FEN.convertFrom(Money::ofFen),
                RECOVERY_RECEIPT.CLAIM_ID,
                RECOVERY_RECEIPT.COSTS_FEN.convertFrom(Money::ofFen),
                RECOVERY_RECEIPT.INTEREST_FEN.convertFrom(Money::ofFen),
                RECOVERY_RECEIPT.METHOD_BY,
                RECOVERY_RECEIPT.OVERRIDE_REASON,
                RECOVERY_RECEIPT.RECORDED_BY,
                RECOVERY_RECEIPT.HELD_ID)
            .from(RECOVERY_RECEIPT)
            .where(condition)
            .orderBy(RECOVERY_RECEIPT.SEQ)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(ReceiptRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(RECOVERY_RECEIPT, condition));
  }
}
