package wagefund.ledger.recovery.view;

import static wagefund.schema.read.Tables.HELD_RECEIPT;
import static wagefund.schema.read.Tables.HELD_REFUND;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;

/** 暂存款: what receipts left behind in a fund. */
@Component
public class HeldReceipts {

  private static final Sorts SORTS =
      new Sorts("on", HELD_RECEIPT.RECEIPT_ID)
          .by("on", HELD_RECEIPT.ON_DATE)
          .by("amount", HELD_RECEIPT.AMOUNT_FEN)
          .by("left", HELD_RECEIPT.LEFT_FEN)
          .by("payer", HELD_RECEIPT.PAYER);

  private final DSLContext read;

  HeldReceipts(DSLContext read) {
    this.read = read;
  }

  /**
   * What is looked for.
   *
   * @param kind empty: any
   * @param open only where something is left or waits for release
   */
  public record Wanted(FundId fund, String kind, boolean open) {}

  /**
   * A page of what is held.
   *
   * @throws wagefund.ledger.kernel.Malformed {@code SORT_UNKNOWN}
   */
  public Page<HeldRow> list(Wanted wanted, Paging paging) {
    Condition condition = HELD_RECEIPT.FUND_ID.eq(wanted.fund().value());
    if (!wanted.kind().isEmpty()) {
      condition = condition.and(HELD_RECEIPT.KIND.eq(wanted.kind()));
    }
    if (wanted.open()) {
      condition = condition.and(HELD_RECEIPT.LEFT_FEN.gt(0L).or(HELD_RECEIPT.REQUESTED_FEN.gt(0L)));
    }
    List<HeldRow> items = rows(condition, paging);
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(HELD_RECEIPT, condition));
  }

  private List<HeldRow> rows(Condition condition, Paging paging) {
    return read.select(
            HELD_RECEIPT.RECEIPT_ID,
            HELD_RECEIPT.KIND,
            HELD_RECEIPT.FUND_ID,
            HELD_RECEIPT.CASE_ID,
            HELD_RECEIPT.PAYER,
            HELD_RECEIPT.PAYER_ACCOUNT,
            HELD_RECEIPT.CHANNEL,
            HELD_RECEIPT.DOCUMENT,
            HELD_RECEIPT.ON_DATE,
            HELD_RECEIPT.AMOUNT_FEN.convertFrom(Money::ofFen),
            HELD_RECEIPT.USED_FEN.convertFrom(Money::ofFen),
            HELD_RECEIPT.REFUNDED_FEN.convertFrom(Money::ofFen),
            HELD_RECEIPT.REQUESTED_FEN.convertFrom(Money::ofFen),
            HELD_RECEIPT.LEFT_FEN.convertFrom(Money::ofFen))
        .from(HELD_RECEIPT)
        .where(condition)
        .orderBy(SORTS.of(paging))
        .limit(paging.size())
        .offset(paging.offset())
        .fetch(Records.mapping(HeldRow::new));
  }

  /** The refunds out of a receipt, in the order of their requests. */
  public List<RefundRow> refunds(ReceiptId receipt) {
    return refunds(HELD_REFUND.RECEIPT_ID.eq(receipt.value()));
  }

  /** The refunds of a fund that wait for release. */
  public List<RefundRow> waiting(FundId fund) {
    return refunds(HELD_REFUND.FUND_ID.eq(fund.value()).and(HELD_REFUND.STATUS.eq("REQUESTED")));
  }

  private List<RefundRow> refunds(Condition condition) {
    return read.select(
            HELD_REFUND.REFUND_ID,
            HELD_REFUND.RECEIPT_ID,
            HELD_REFUND.KIND,
            HELD_REFUND.AMOUNT_FEN.convertFrom(Money::ofFen),
            HELD_REFUND.PAYEE,
            HELD_REFUND.PAYEE_ACCOUNT,
            HELD_REFUND.DOCUMENT,
            HELD_REFUND.REQUESTED_ON,
            HELD_REFUND.REQUESTED_BY,
            HELD_REFUND.STATUS,
            HELD_REFUND.ENDED_ON,
            HELD_REFUND.ENDED_BY)
        .from(HELD_REFUND)
        .where(DSL.and(condition))
        .orderBy(HELD_REFUND.SEQ)
        .fetch(Records.mapping(RefundRow::new));
  }
}
