package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.CLAIM_ACT;
import static wagefund.schema.read.Tables.CLAIM_COST;
import static wagefund.schema.read.Tables.CLAIM_DEBTOR;
import static wagefund.schema.read.Tables.CLAIM_INSTALMENT;
import static wagefund.schema.read.Tables.CLAIM_LINE;
import static wagefund.schema.read.Tables.CLAIM_NOTICE;
import static wagefund.schema.read.Tables.EMPLOYER_PAYMENT;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM;
import static wagefund.schema.read.Tables.WORKER_OVERPAYMENT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;

/** One claim with all that stands behind it, and what employers paid past the fund. */
@Component
public class Claims {

  private final DSLContext read;

  Claims(DSLContext read) {
    this.read = read;
  }

  public Optional<ClaimDetails> find(ClaimId claimId) {
    String id = claimId.value();
    return read.selectFrom(RECOVERY_CLAIM)
        .where(RECOVERY_CLAIM.CLAIM_ID.eq(id))
        .fetchOptional(
            r ->
                new ClaimDetails(
                    r.getClaimId(),
                    r.getCaseId(),
                    r.getFundId(),
                    r.getDebtor(),
                    r.getDebtorKind(),
                    r.getDebtorCode(),
                    r.getOpenedOn(),
                    r.getDueOn(),
                    r.getStatus(),
                    Money.ofFen(r.getPaidFen()),
                    Money.ofFen(r.getRecoveredFen()),
                    Money.ofFen(r.getWrittenOffFen()),
                    Money.ofFen(r.getMovedFen()),
                    Money.ofFen(r.getOutstandingFen()),
                    Money.ofFen(r.getCostsFen()),
                    r.getNoticeOn(),
                    r.getAgreedOn(),
                    r.getLimitationOn(),
                    debtors(id),
                    notices(id),
                    instalments(id),
                    acts(id),
                    costs(id)));
  }

  private List<ClaimDetails.DebtorRow> debtors(String id) {
    return read.select(
            CLAIM_DEBTOR.DEBTOR_NO,
            CLAIM_DEBTOR.KIND,
            CLAIM_DEBTOR.NAME,
            CLAIM_DEBTOR.CODE,
            CLAIM_DEBTOR.ROLE,
            CLAIM_DEBTOR.FROM_DATE,
            CLAIM_DEBTOR.TO_DATE,
            CLAIM_DEBTOR.REASON,
            CLAIM_DEBTOR.DOCUMENT)
        .from(CLAIM_DEBTOR)
        .where(CLAIM_DEBTOR.CLAIM_ID.eq(id))
        .orderBy(CLAIM_DEBTOR.DEBTOR_NO)
        .fetch(Records.mapping(ClaimDetails.DebtorRow::new));
  }

  private List<ClaimDetails.NoticeRow> notices(String id) {
    return read.select(
            CLAIM_NOTICE.NOTICE_ID,
            CLAIM_NOTICE.DEBTOR,
            CLAIM_NOTICE.METHOD,
            CLAIM_NOTICE.RESULT,
            CLAIM_NOTICE.DELIVERED_BY,
            CLAIM_NOTICE.NOTICE,
            CLAIM_NOTICE.PROOF,
            CLAIM_NOTICE.ON_DATE,
            CLAIM_NOTICE.EFFECTIVE_ON,
            CLAIM_NOTICE.OFFICER)
        .from(CLAIM_NOTICE)
        .where(CLAIM_NOTICE.CLAIM_ID.eq(id))
        .orderBy(CLAIM_NOTICE.SEQ)
        .fetch(Records.mapping(ClaimDetails.NoticeRow::new));
  }

  private List<ClaimDetails.InstalmentRow> instalments(String id) {
    return read.select(
            CLAIM_INSTALMENT.INSTALMENT_NO,
            CLAIM_INSTALMENT.DUE_ON,
            CLAIM_INSTALMENT.AMOUNT_FEN.convertFrom(Money::ofFen))
        .from(CLAIM_INSTALMENT)
        .where(CLAIM_INSTALMENT.CLAIM_ID.eq(id))
        .orderBy(CLAIM_INSTALMENT.INSTALMENT_NO)
        .fetch(Records.mapping(ClaimDetails.InstalmentRow::new));
  }

  private List<ClaimDetails.ActRow> acts(String id) {
    return read.select(
            CLAIM_ACT.ACT_ID,
            CLAIM_ACT.ACT,
            CLAIM_ACT.DEBTOR,
            CLAIM_ACT.DOCUMENT,
            CLAIM_ACT.ON_DATE,
            CLAIM_ACT.LIMITATION_ON,
            CLAIM_ACT.OFFICER)
        .from(CLAIM_ACT)
        .where(CLAIM_ACT.CLAIM_ID.eq(id))
        .orderBy(CLAIM_ACT.SEQ)
        .fetch(Records.mapping(ClaimDetails.ActRow::new));
  }

  private List<ClaimDetails.CostRow> costs(String id) {
    return read.select(
            CLAIM_COST.COST_ID,
            CLAIM_COST.WHAT,
            CLAIM_COST.AMOUNT_FEN.convertFrom(Money::ofFen),
            CLAIM_COST.DOCUMENT,
            CLAIM_COST.ON_DATE,
            CLAIM_COST.OFFICER)
        .from(CLAIM_COST)
        .where(CLAIM_COST.CLAIM_ID.eq(id))
        .orderBy(CLAIM_COST.SEQ)
        .fetch(Records.mapping(ClaimDetails.CostRow::new));
  }

  /** A page of the paid lines of a claim, in the order in which they were paid. */
  public Page<ClaimLineRow> lines(ClaimId claimId, Paging paging) {
    Condition condition = CLAIM_LINE.CLAIM_ID.eq(claimId.value());
    List<ClaimLineRow> items =
        read.select(
                CLAIM_LINE.LINE_ID,
                CLAIM_LINE.REFERENCE,
                CLAIM_LINE.ROSTER_LINE,
                CLAIM_LINE.PERSON_ID,
                CLAIM_LINE.PAID_ON,
                CLAIM_LINE.DUE_ON,
                CLAIM_LINE.AMOUNT_FEN.convertFrom(Money::ofFen),
                CLAIM_LINE.LEFT_FEN.convertFrom(Money::ofFen))
            .from(CLAIM_LINE)
            .where(condition)
            .orderBy(CLAIM_LINE.LINE_ID)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(ClaimLineRow::new));
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(CLAIM_LINE, condition));
  }

  /** The claims of a case that are known, whoever owes. */
  public List<ClaimId> ofCase(CaseId caseId) {
    return read.select(RECOVERY_CLAIM.CLAIM_ID)
        .from(RECOVERY_CLAIM)
        .where(RECOVERY_CLAIM.CASE_ID.eq(caseId.value()))
        .orderBy(RECOVERY_CLAIM.OPENED_ON, RECOVERY_CLAIM.CLAIM_ID)
        .fetch(r -> new ClaimId(r.value1()));
  }

  public Page<EmployerPaymentRow> payments(CaseId caseId, Paging paging) {
    Condition condition = EMPLOYER_PAYMENT.CASE_ID.eq(caseId.value());
    List<EmployerPaymentRow> items =
        read.select(
                EMPLOYER_PAYMENT.PAYMENT_ID,
                EMPLOYER_PAYMENT.CASE_ID,
                EMPLOYER_PAYMENT.ON_DATE,
                EMPLOYER_PAYMENT.PAYER,
                EMPLOYER_PAYMENT.AMOUNT_FEN.convertFrom(Money::ofFen),
                EMPLOYER_PAYMENT.SETTLED_FEN.convertFrom(Money::ofFen),
                EMPLOYER_PAYMENT.BEYOND_FEN.convertFrom(Money::ofFen),
                EMPLOYER_PAYMENT.DOCUMENT,
                EMPLOYER_PAYMENT.OFFICER)
            .from(EMPLOYER_PAYMENT)
            .where(condition)
            .orderBy(EMPLOYER_PAYMENT.SEQ)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(EmployerPaymentRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(EMPLOYER_PAYMENT, condition));
  }

  public Page<OverpaymentRow> overpayments(CaseId caseId, Paging paging) {
    Condition condition = WORKER_OVERPAYMENT.CASE_ID.eq(caseId.value());
    List<OverpaymentRow> items =
        read.select(
                WORKER_OVERPAYMENT.OVERPAYMENT_ID,
                WORKER_OVERPAYMENT.REFERENCE,
                WORKER_OVERPAYMENT.LINE_NO,
                WORKER_OVERPAYMENT.PERSON_ID,
                WORKER_OVERPAYMENT.WAGE_MONTH,
                WORKER_OVERPAYMENT.ARREARS_FEN.convertFrom(Money::ofFen),
                WORKER_OVERPAYMENT.BEFORE_FEN.convertFrom(Money::ofFen),
                WORKER_OVERPAYMENT.ADVANCED_FEN.convertFrom(Money::ofFen),
                WORKER_OVERPAYMENT.PAID_FEN.convertFrom(Money::ofFen),
                WORKER_OVERPAYMENT.BEYOND_FEN.convertFrom(Money::ofFen),
                WORKER_OVERPAYMENT.TO_FUND_FEN.convertFrom(Money::ofFen),
                WORKER_OVERPAYMENT.STANDING,
                WORKER_OVERPAYMENT.DOCUMENT,
                WORKER_OVERPAYMENT.ON_DATE,
                WORKER_OVERPAYMENT.OFFICER)
            .from(WORKER_OVERPAYMENT)
            .where(condition)
            .orderBy(WORKER_OVERPAYMENT.SEQ, WORKER_OVERPAYMENT.OVERPAYMENT_ID)
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(OverpaymentRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(WORKER_OVERPAYMENT, condition));
  }
}
