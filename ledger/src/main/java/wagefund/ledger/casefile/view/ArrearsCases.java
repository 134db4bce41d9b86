package wagefund.ledger.casefile.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CASE_ACCOUNT;
import static wagefund.schema.read.Tables.CASE_EXHAUSTION;
import static wagefund.schema.read.Tables.CASE_STEP;
import static wagefund.schema.read.Tables.CASE_WORKER;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record20;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** The cases, their workers and their accounts. */
@Component
public class ArrearsCases {

  private static final Sorts SORTS =
      new Sorts("-openedOn", ARREARS_CASE.CASE_ID)
          .by("openedOn", ARREARS_CASE.OPENED_ON)
          .by("caseNo", ARREARS_CASE.CASE_NO)
          .by("employer", ARREARS_CASE.EMPLOYER)
          .by("workers", ARREARS_CASE.WORKERS)
          .by("arrears", ARREARS_CASE.ARREARS_FEN)
          .by("outstanding", ARREARS_CASE.OUTSTANDING_FEN)
          .by("fundClaim", ARREARS_CASE.FUND_CLAIM_FEN);

  private final DSLContext read;

  ArrearsCases(DSLContext read) {
    this.read = read;
  }

  /**
   * What is looked for.
   *
   * @param status empty: any
   * @param text a part of the number, the employer or the project; empty: any
   */
  public record Wanted(String status, String text) {}

  /**
   * A page of the cases.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<CaseSummary> list(Wanted wanted, Paging paging) {
    Condition condition =
        ARREARS_CASE
            .CASE_NO
            .contains(wanted.text())
            .or(ARREARS_CASE.EMPLOYER.contains(wanted.text()))
            .or(ARREARS_CASE.PROJECT.contains(wanted.text()));
    if (!wanted.status().isEmpty()) {
      condition = condition.and(ARREARS_CASE.STATUS.eq(wanted.status()));
    }
    List<CaseSummary> items =
        rows()
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(CaseSummary::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(ARREARS_CASE, condition));
  }

  public Optional<CaseSummary> find(CaseId caseId) {
    return rows()
        .where(ARREARS_CASE.CASE_ID.eq(caseId.value()))
        .fetchOptional(Records.mapping(CaseSummary::new));
  }

  /** The steps in the handling of a case, in the order in which they were recorded. */
  public List<CaseStepRow> steps(CaseId caseId) {
    return read.select(
            CASE_STEP.STEP,
            CASE_STEP.ON_DATE,
            CASE_STEP.DUE_ON,
            CASE_STEP.DOCUMENT,
            CASE_STEP.OFFICER)
        .from(CASE_STEP)
        .where(CASE_STEP.CASE_ID.eq(caseId.value()))
        .orderBy(CASE_STEP.SEQ)
        .fetch(Records.mapping(CaseStepRow::new));
  }

  /** What the debtor of a case owes the funds. */
  public List<CaseClaimRow> claims(CaseId caseId) {
    return read.select(
            RECOVERY_CLAIM.CLAIM_ID,
            RECOVERY_CLAIM.FUND_ID,
            RECOVERY_CLAIM.DEBTOR,
            RECOVERY_CLAIM.STATUS,
            RECOVERY_CLAIM.PAID_FEN.convertFrom(Money::ofFen),
            RECOVERY_CLAIM.RECOVERED_FEN.convertFrom(Money::ofFen),
            RECOVERY_CLAIM.OUTSTANDING_FEN.convertFrom(Money::ofFen))
        .from(RECOVERY_CLAIM)
        .where(RECOVERY_CLAIM.CASE_ID.eq(caseId.value()))
        .orderBy(RECOVERY_CLAIM.OPENED_ON, RECOVERY_CLAIM.CLAIM_ID)
        .fetch(Records.mapping(CaseClaimRow::new));
  }

  /** Which sources of money can pay nothing more in a case. */
  public List<CaseExhaustionRow> exhausted(CaseId caseId) {
    return read.select(
            CASE_EXHAUSTION.SOURCE,
            CASE_EXHAUSTION.KIND,
            CASE_EXHAUSTION.DOCUMENT,
            CASE_EXHAUSTION.ON_DATE,
            CASE_EXHAUSTION.OFFICER)
        .from(CASE_EXHAUSTION)
        .where(CASE_EXHAUSTION.CASE_ID.eq(caseId.value()))
        .orderBy(CASE_EXHAUSTION.ON_DATE, CASE_EXHAUSTION.SOURCE)
        .fetch(Records.mapping(CaseExhaustionRow::new));
  }

  /** A page of the workers of a case, in the order of the roster. */
  public Page<CaseWorkerRow> workers(CaseId caseId, Paging paging) {
    Condition condition = CASE_WORKER.CASE_ID.eq(caseId.value());
    List<CaseWorkerRow> items =
        read.select(
                CASE_WORKER.LINE_NO,
                CASE_WORKER.PERSON_ID,
                CASE_WORKER.ACCOUNT_ID,
                CASE_WORKER.FIRST_MONTH,
                CASE_WORKER.LAST_MONTH,
                CASE_WORKER.ARREARS_FEN.convertFrom(Money::ofFen),
                CASE_WORKER.SETTLED_FEN.convertFrom(Money::ofFen),
                CASE_WORKER.ADVANCED_FEN.convertFrom(Money::ofFen),
                CASE_WORKER.OUTSTANDING_FEN.convertFrom(Money::ofFen))
            .from(CASE_WORKER)
            .where(condition)
            .orderBy(CASE_WORKER.LINE_NO)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(CaseWorkerRow::new));
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(CASE_WORKER, condition));
  }

  /** A page of the account of a case, the oldest line first. */
  public Page<CaseAccountRow> account(CaseId caseId, Paging paging) {
    Condition condition = CASE_ACCOUNT.CASE_ID.eq(caseId.value());
    List<CaseAccountRow> items =
        read.select(
                CASE_ACCOUNT.SEQ,
                CASE_ACCOUNT.ON_DATE,
                CASE_ACCOUNT.EVENT,
                CASE_ACCOUNT.VOUCHER,
                CASE_ACCOUNT.NOTE,
                CASE_ACCOUNT.IN_FEN.convertFrom(Money::ofFen),
                CASE_ACCOUNT.OUT_FEN.convertFrom(Money::ofFen),
                CASE_ACCOUNT.WORKER_CLAIM_FEN.convertFrom(Money::ofFen),
                CASE_ACCOUNT.FUND_CLAIM_FEN.convertFrom(Money::ofFen))
            .from(CASE_ACCOUNT)
            .where(condition)
            .orderBy(CASE_ACCOUNT.SEQ, CASE_ACCOUNT.LINE_NO)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(CaseAccountRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(CASE_ACCOUNT, condition));
  }

  private SelectJoinStep<
          Record20<
              String,
              String,
              String,
              String,
              String,
              String,
              String,
              String,
              String,
              List<String>,
              LocalDate,
              String,
              Integer,
              Money,
              Money,
              Money,
              Money,
              Money,
              Money,
              Money>>
      rows() {
    return read.select(
            ARREARS_CASE.CASE_ID,
            ARREARS_CASE.CASE_NO,
            ARREARS_CASE.SOURCE_SYSTEM,
            ARREARS_CASE.EXTERNAL_REF,
            ARREARS_CASE.EMPLOYER,
            ARREARS_CASE.EMPLOYER_CODE,
            ARREARS_CASE.PROJECT,
            ARREARS_CASE.CONTRACTOR,
            ARREARS_CASE.REGION,
            ARREARS_CASE.SITUATION.convertFrom(text -> List.of(text.split(","))),
            ARREARS_CASE.OPENED_ON,
            ARREARS_CASE.STATUS,
            ARREARS_CASE.WORKERS,
            ARREARS_CASE.ARREARS_FEN.convertFrom(Money::ofFen),
            ARREARS_CASE.EMPLOYER_FEN.convertFrom(Money::ofFen),
            ARREARS_CASE.DEPOSIT_FEN.convertFrom(Money::ofFen),
            ARREARS_CASE.ADVANCED_FEN.convertFrom(Money::ofFen),
            ARREARS_CASE.OTHER_FEN.convertFrom(Money::ofFen),
            ARREARS_CASE.OUTSTANDING_FEN.convertFrom(Money::ofFen),
            ARREARS_CASE.FUND_CLAIM_FEN.convertFrom(Money::ofFen))
        .from(ARREARS_CASE);
  }
}
