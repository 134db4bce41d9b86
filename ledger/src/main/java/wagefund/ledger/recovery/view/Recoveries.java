package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.RECOVERY_CLAIM;
import static wagefund.schema.read.Tables.RECOVERY_RECEIPT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** The claims on debtors, and what came back. */
@Component
public class Recoveries {

  private static final Sorts SORTS =
      new Sorts("-outstanding", RECOVERY_CLAIM.CLAIM_ID)
          .by("outstanding", RECOVERY_CLAIM.OUTSTANDING_FEN)
          .by("debtor", RECOVERY_CLAIM.DEBTOR)
          .by("dueOn", RECOVERY_CLAIM.DUE_ON)
          .by("openedOn", RECOVERY_CLAIM.OPENED_ON);

  private final DSLContext read;

  Recoveries(DSLContext read) {
    this.read = read;
  }

  /** What is looked for; an empty text is any. */
  public record Wanted(String status, String fundId, String caseId) {}

  /**
   * A page of the claims.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<RecoveryClaimRow> claims(Wanted wanted, Paging paging) {
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
                RECOVERY_CLAIM.PAID_FEN.convertFrom(Money::ofFen),
                RECOVERY_CLAIM.RECOVERED_FEN.convertFrom(Money::ofFen),
                RECOVERY_CLAIM.WRITTEN_OFF_FEN.convertFrom(Money::ofFen),
                RECOVERY_CLAIM.OUTSTANDING_FEN.convertFrom(Money::ofFen))
            .from(RECOVERY_CLAIM)
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(RecoveryClaimRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(RECOVERY_CLAIM, condition));
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
                RECOVERY_RECEIPT.OVER_FEN.convertFrom(Money::ofFen))
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
