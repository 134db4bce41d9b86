package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.RECEIPT_CORRECTION;
import static wagefund.schema.read.Tables.RECOVERY_CLAIM;
import static wagefund.schema.read.Tables.RECOVERY_RECEIPT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;
import wagefund.schema.read.tables.RecoveryClaim;

/** 更正: the receipts of a fund that were found to be booked wrongly. */
@Component
public class ReceiptCorrections {

  private static final Sorts SORTS =
      new Sorts("-proposedOn", RECEIPT_CORRECTION.SEQ)
          .by("proposedOn", RECEIPT_CORRECTION.PROPOSED_ON)
          .by("status", RECEIPT_CORRECTION.STATUS);

  private static final RecoveryClaim RIGHT = RECOVERY_CLAIM.as("right_one");

  private final DSLContext read;

  ReceiptCorrections(DSLContext read) {
    this.read = read;
  }

  /**
   * A page of them, the latest first.
   *
   * @param status PROPOSED, CONFIRMED or DROPPED; empty: all
   */
  public Page<ReceiptCorrectionRow> of(FundId fund, String status, Paging paging) {
    Condition wanted = RECEIPT_CORRECTION.FUND_ID.eq(fund.value());
    if (!status.isEmpty()) {
      wanted = wanted.and(RECEIPT_CORRECTION.STATUS.eq(status));
    }
    List<ReceiptCorrectionRow> items =
        read.select(
                RECEIPT_CORRECTION.CORRECTION_ID,
                RECEIPT_CORRECTION.RECEIPT_ID,
                RECEIPT_CORRECTION.CLAIM_ID,
                RECEIPT_CORRECTION.CASE_ID,
                RECEIPT_CORRECTION.FUND_ID,
                RECOVERY_RECEIPT.PAYER,
                RECOVERY_RECEIPT.CHANNEL,
                RECOVERY_RECEIPT.ON_DATE,
                RECEIPT_CORRECTION.BOOKED_FEN.convertFrom(Money::ofFen),
                RECEIPT_CORRECTION.RECEIVED_FEN.convertFrom(Money::ofFen),
                RECEIPT_CORRECTION.RIGHT_CLAIM,
                orEmpty(RIGHT.CASE_ID),
                orEmpty(RIGHT.FUND_ID),
                RECOVERY_CLAIM.DEBTOR,
                orEmpty(RIGHT.DEBTOR),
                RECEIPT_CORRECTION.DOCUMENT,
                RECEIPT_CORRECTION.PROPOSED_BY,
                RECEIPT_CORRECTION.PROPOSED_ON,
                RECEIPT_CORRECTION.STATUS,
                RECEIPT_CORRECTION.DECIDED_BY,
                RECEIPT_CORRECTION.DECIDED_ON)
            .from(RECEIPT_CORRECTION)
            .join(RECOVERY_RECEIPT)
            .on(RECOVERY_RECEIPT.RECEIPT_ID.eq(RECEIPT_CORRECTION.RECEIPT_ID))
            .join(RECOVERY_CLAIM)
            .on(RECOVERY_CLAIM.CLAIM_ID.eq(RECEIPT_CORRECTION.CLAIM_ID))
            .leftJoin(RIGHT)
            .on(RIGHT.CLAIM_ID.eq(RECEIPT_CORRECTION.RIGHT_CLAIM))
            .where(wanted)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(ReceiptCorrectionRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(RECEIPT_CORRECTION, wanted));
  }

  private static Field<String> orEmpty(Field<String> field) {
    return DSL.coalesce(field, DSL.inline(""));
  }

  /** To which claim a receipt is booked, where it is known. */
  public Optional<String> claimOf(String receipt) {
    return read.select(RECOVERY_RECEIPT.CLAIM_ID)
        .from(RECOVERY_RECEIPT)
        .where(RECOVERY_RECEIPT.RECEIPT_ID.eq(receipt))
        .fetchOptional(RECOVERY_RECEIPT.CLAIM_ID);
  }
}
