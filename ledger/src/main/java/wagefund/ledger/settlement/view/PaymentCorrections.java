package wagefund.ledger.settlement.view;

import static wagefund.schema.read.Tables.ADVANCE;
import static wagefund.schema.read.Tables.ADVANCE_LINE;
import static wagefund.schema.read.Tables.PAYMENT_CORRECTION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** 更正: the payments of a fund that were found to be booked wrongly. */
@Component
public class PaymentCorrections {

  private static final Sorts SORTS =
      new Sorts("-proposedOn", PAYMENT_CORRECTION.SEQ)
          .by("proposedOn", PAYMENT_CORRECTION.PROPOSED_ON)
          .by("status", PAYMENT_CORRECTION.STATUS);

  private final DSLContext read;

  PaymentCorrections(DSLContext read) {
    this.read = read;
  }

  /** A page of them, the latest first. */
  public Page<PaymentCorrectionRow> of(FundId fund, Paging paging) {
    return of(fund, "", paging);
  }

  /**
   * A page of them, the latest first.
   *
   * @param status PROPOSED, CONFIRMED or DROPPED; empty: all
   */
  public Page<PaymentCorrectionRow> of(FundId fund, String status, Paging paging) {
    Condition wanted = ADVANCE.FUND_ID.eq(fund.value());
    if (!status.isEmpty()) {
      wanted = wanted.and(PAYMENT_CORRECTION.STATUS.eq(status));
    }
    List<PaymentCorrectionRow> items =
        read.select(
                PAYMENT_CORRECTION.CORRECTION_ID,
                PAYMENT_CORRECTION.BATCH_ID,
                ADVANCE.ADVANCE_ID,
                ADVANCE.CASE_ID,
                PAYMENT_CORRECTION.LINE_NO,
                ADVANCE_LINE.AMOUNT_FEN.convertFrom(Money::ofFen),
                PAYMENT_CORRECTION.PAID_FEN.convertFrom(Money::ofFen),
                PAYMENT_CORRECTION.PAID_ON,
                PAYMENT_CORRECTION.RIGHT_CASE,
                PAYMENT_CORRECTION.RIGHT_FUND,
                PAYMENT_CORRECTION.DOCUMENT,
                PAYMENT_CORRECTION.PROPOSED_BY,
                PAYMENT_CORRECTION.PROPOSED_ON,
                PAYMENT_CORRECTION.STATUS,
                PAYMENT_CORRECTION.DECIDED_BY,
                PAYMENT_CORRECTION.DECIDED_ON)
            .from(PAYMENT_CORRECTION)
            .join(ADVANCE)
            .on(ADVANCE.BATCH_ID.eq(PAYMENT_CORRECTION.BATCH_ID))
            .join(ADVANCE_LINE)
            .on(ADVANCE_LINE.ADVANCE_ID.eq(ADVANCE.ADVANCE_ID))
            .and(ADVANCE_LINE.LINE_NO.eq(PAYMENT_CORRECTION.LINE_NO))
            .where(wanted)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(PaymentCorrectionRow::new));
    int total =
        read.fetchCount(
            read.selectOne()
                .from(PAYMENT_CORRECTION)
                .join(ADVANCE)
                .on(ADVANCE.BATCH_ID.eq(PAYMENT_CORRECTION.BATCH_ID))
                .where(wanted));
    return new Page<>(items, paging.page(), paging.size(), total);
  }
}
