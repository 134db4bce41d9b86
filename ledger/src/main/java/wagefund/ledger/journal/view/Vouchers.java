package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;
import wagefund.schema.read.tables.records.VoucherRecord;

/** 凭证序时簿: the vouchers of a fund. */
@Component
public class Vouchers {

  private static final Sorts SORTS =
      new Sorts("id", VOUCHER.VOUCHER_ID)
          .by("id", VOUCHER.VOUCHER_ID)
          .by("on", VOUCHER.ON_DATE)
          .by("label", VOUCHER.LABEL)
          .by("total", VOUCHER.TOTAL_FEN);

  private final DSLContext read;

  Vouchers(DSLContext read) {
    this.read = read;
  }

  /**
   * A page of the vouchers of a fund; without a sort, in the order in which they were posted.
   *
   * @param period one month, or all
   */
  public Page<VoucherRow> list(FundId fund, Optional<YearMonth> period, Paging paging) {
    Condition wanted = VOUCHER.FUND_ID.eq(fund.value());
    if (period.isPresent()) {
      wanted = wanted.and(VOUCHER.PERIOD.eq(period.get().toString()));
    }
    List<VoucherRow> items =
        read.selectFrom(VOUCHER)
            .where(wanted)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Vouchers::row);
    return new Page<>(items, paging.page(), paging.size(), read.fetchCount(VOUCHER, wanted));
  }

  /** Whether there is such a fund. */
  public boolean knows(FundId fund) {
    return read.fetchExists(FUND_POSITION, FUND_POSITION.FUND_ID.eq(fund.value()));
  }

  /** One voucher with its lines. */
  public Optional<VoucherSheet> find(FundId fund, long id) {
    return read.selectFrom(VOUCHER)
        .where(VOUCHER.VOUCHER_ID.eq(id).and(VOUCHER.FUND_ID.eq(fund.value())))
        .fetchOptional()
        .map(voucher -> new VoucherSheet(row(voucher), lines(voucher)));
  }

  private List<VoucherLineRow> lines(VoucherRecord voucher) {
    return read.select(VOUCHER_LINE.fields())
        .select(ACCOUNT_TURNOVER.NAME_ZH, ACCOUNT_TURNOVER.NAME_EN)
        .from(VOUCHER_LINE)
        .join(ACCOUNT_TURNOVER)
        .on(ACCOUNT_TURNOVER.FUND_ID.eq(VOUCHER_LINE.FUND_ID))
        .and(ACCOUNT_TURNOVER.ACCOUNT.eq(VOUCHER_LINE.ACCOUNT))
        .and(ACCOUNT_TURNOVER.PERIOD.eq(voucher.getPeriod()))
        .where(VOUCHER_LINE.VOUCHER_ID.eq(voucher.getVoucherId()))
        .orderBy(VOUCHER_LINE.LINE_NO)
        .fetch(
            r ->
                new VoucherLineRow(
                    r.get(VOUCHER_LINE.LINE_NO),
                    r.get(VOUCHER_LINE.ACCOUNT),
                    r.get(ACCOUNT_TURNOVER.NAME_ZH),
                    r.get(ACCOUNT_TURNOVER.NAME_EN),
                    r.get(VOUCHER_LINE.SUMMARY),
                    Side.valueOf(r.get(VOUCHER_LINE.SIDE)),
                    Money.ofFen(r.get(VOUCHER_LINE.AMOUNT_FEN)),
                    r.get(VOUCHER_LINE.CASE_ID),
                    r.get(VOUCHER_LINE.DEBTOR),
                    r.get(VOUCHER_LINE.PERSON_ID)));
  }

  private static VoucherRow row(VoucherRecord r) {
    return new VoucherRow(
        r.getVoucherId(),
        r.getFundId(),
        r.getPeriod(),
        r.getType(),
        r.getNumber(),
        r.getLabel(),
        r.getOnDate(),
        r.getSummary(),
        r.getEventType(),
        r.getCaseId(),
        r.getApproval(),
        r.getAttachments(),
        r.getPreparer(),
        r.getChecker(),
        r.getPoster(),
        Money.ofFen(r.getTotalFen()));
  }
}
