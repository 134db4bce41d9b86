package wagefund.ledger.platform.statement;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_CAP;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.APPROVAL_STAGE;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CAP_OVERRIDE;
import static wagefund.schema.read.Tables.CASE_ACCOUNT;
import static wagefund.schema.read.Tables.CASE_CLAIM;
import static wagefund.schema.read.Tables.CASE_EXHAUSTION;
import static wagefund.schema.read.Tables.CASE_STEP;
import static wagefund.schema.read.Tables.CASE_WORKER;
import static wagefund.schema.read.Tables.DEPOSIT_DRAWDOWN;
import static wagefund.schema.read.Tables.DEPOSIT_INSTRUMENT;
import static wagefund.schema.read.Tables.DEPOSIT_MADE_GOOD;
import static wagefund.schema.read.Tables.DEPOSIT_MOVEMENT;
import static wagefund.schema.read.Tables.DEPOSIT_OBJECTION;
import static wagefund.schema.read.Tables.DEPOSIT_PROJECT;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.PAYMENT_NOTICE;
import static wagefund.schema.read.Tables.PAYMENT_NOTICE_LINE;
import static wagefund.schema.read.Tables.PAYMENT_NOTICE_PAYMENT;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;
import static wagefund.schema.store.Tables.DOMAIN_EVENT_ENTRY;
import static wagefund.schema.store.Tables.SEALED_LOG;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.ApprovalId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.platform.read.PastOfThings.Things;
import wagefund.reporting.StatementRequest;

/** Of which things a statement of the past tells, and what is read of them. */
@Component
class ThingsOfStatements {

  private final DSLContext read;

  ThingsOfStatements(DSLContext read) {
    this.read = read;
  }

  Things of(StatementRequest.OfState request, long upTo) {
    if (request instanceof StatementRequest.DepositRegister) {
      return deposits();
    }
    if (request instanceof StatementRequest.PaymentNoticeLog) {
      return notices();
    }
    return cases(cases(request), upTo);
  }

  private Set<String> cases(StatementRequest.OfState request) {
    if (request instanceof StatementRequest.CaseAccount account) {
      return read.select(ARREARS_CASE.CASE_ID)
          .from(ARREARS_CASE)
          .where(ARREARS_CASE.CASE_ID.eq(account.caseId()))
          .fetchSet(ARREARS_CASE.CASE_ID);
    }
    String advance =
        request instanceof StatementRequest.DisbursementRoster roster
            ? roster.advanceId()
            : ((StatementRequest.ApprovalSheet) request).advanceId();
    return read.select(ADVANCE.CASE_ID)
        .from(ADVANCE)
        .where(ADVANCE.ADVANCE_ID.eq(advance))
        .fetchSet(ADVANCE.CASE_ID);
  }

  private static Things deposits() {
    return new Things(
        DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.like("deposit/%"),
        List.of("depositProjection"),
        List.of(
            WAGE_DEPOSIT,
            DEPOSIT_PROJECT,
            DEPOSIT_INSTRUMENT,
            DEPOSIT_OBJECTION,
            DEPOSIT_DRAWDOWN,
            DEPOSIT_MADE_GOOD,
            DEPOSIT_MOVEMENT),
        Map.of());
  }

  private static Things notices() {
    return new Things(
        DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.like("notice/%"),
        List.of("noticeProjection"),
        List.of(PAYMENT_NOTICE, PAYMENT_NOTICE_LINE, PAYMENT_NOTICE_PAYMENT),
        Map.of());
  }

  /**
   * Cases with their advances, approvals, payments and claims. A payment that was put right into
   * another case ties the two together: its batch cannot be told without both.
   */
  private Things cases(Set<String> asked, long upTo) {
    Set<String> cases = new HashSet<>(asked);
    Set<String> things;
    boolean more;
    do {
      things = thingsOf(cases, upTo);
      more = cases.addAll(casesOf(things, upTo));
    } while (more);
    return new Things(
        DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.in(things),
        List.of(
            "caseProjection",
            "advanceProjection",
            "approvalProjection",
            "paymentProjection",
            "caseAccountProjection"),
        List.of(
            ARREARS_CASE,
            CASE_WORKER,
            CASE_CLAIM,
            CASE_STEP,
            CASE_EXHAUSTION,
            CASE_ACCOUNT,
            ADVANCE,
            ADVANCE_LINE,
            ADVANCE_CAP,
            CAP_OVERRIDE,
            APPROVAL_STAGE),
        Map.of(
            // The number of a voucher depends on all that was booked before it.
            VOUCHER,
            VOUCHER.VOUCHER_ID.in(
                DSL.select(CASE_ACCOUNT.SEQ)
                    .from(CASE_ACCOUNT)
                    .where(CASE_ACCOUNT.CASE_ID.in(cases))),
            // Of a fund its name is read, which it keeps.
            FUND_POSITION,
            FUND_POSITION.FUND_ID.in(
                DSL.select(ADVANCE.FUND_ID).from(ADVANCE).where(ADVANCE.CASE_ID.in(cases)))));
  }

  /** The cases, their advances with the approvals of these, and whatever is in their accounts. */
  private Set<String> thingsOf(Set<String> cases, long upTo) {
    Set<String> things = new HashSet<>();
    cases.forEach(id -> things.add(new CaseId(id).toString()));
    read.select(ADVANCE.ADVANCE_ID)
        .from(ADVANCE)
        .where(ADVANCE.CASE_ID.in(cases))
        .forEach(
            row -> {
              AdvanceId advance = new AdvanceId(row.value1());
              things.add(advance.toString());
              things.add(ApprovalId.of(advance).toString());
            });
    things.addAll(
        read.selectDistinct(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER)
            .from(CASE_ACCOUNT)
            .straightJoin(SEALED_LOG)
            .on(SEALED_LOG.SEQ.eq(CASE_ACCOUNT.SEQ))
            .straightJoin(DOMAIN_EVENT_ENTRY)
            .on(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX.eq(SEALED_LOG.GLOBAL_INDEX))
            .where(CASE_ACCOUNT.CASE_ID.in(cases))
            .and(CASE_ACCOUNT.SEQ.le(upTo))
            .fetch(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER));
    return things;
  }

  private Set<String> casesOf(Set<String> things, long upTo) {
    return read.selectDistinct(CASE_ACCOUNT.CASE_ID)
        .from(DOMAIN_EVENT_ENTRY)
        .straightJoin(SEALED_LOG)
        .on(SEALED_LOG.GLOBAL_INDEX.eq(DOMAIN_EVENT_ENTRY.GLOBAL_INDEX))
        .straightJoin(CASE_ACCOUNT)
        .on(CASE_ACCOUNT.SEQ.eq(SEALED_LOG.SEQ))
        .where(DOMAIN_EVENT_ENTRY.AGGREGATE_IDENTIFIER.in(things))
        .and(SEALED_LOG.SEQ.le(upTo))
        .fetchSet(CASE_ACCOUNT.CASE_ID);
  }
}
