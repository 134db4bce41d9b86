package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.FUND_POSITION;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_CORRECTION;
import static wagefund.schema.read.Tables.VOUCHER_LINE;
import static wagefund.schema.read.Tables.VOUCHER_SERIES;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.read.Sorts;
import wagefund.schema.read.tables.records.VoucherCorrectionRecord;
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
   * Which vouchers are wanted; empty parts take all.
   *
   * @param account one of its lines is in this account or below it
   * @param debtor a part of the name of a debtor
   * @param text a part of its number, its summary or its paper
   * @param corrections only those that put right or were put right
   * @param upTo the place of the sealed log up to which they were known
   */
  public record Wanted(
      Optional<YearMonth> from,
      Optional<YearMonth> to,
      String type,
      String account,
      String caseId,
      String debtor,
      String text,
      boolean corrections,
      Optional<Long> upTo) {

    /** All of one month, or simply all. */
    public static Wanted of(Optional<YearMonth> month) {
      return new Wanted(month, month, "", "", "", "", "", false, Optional.empty());
    }
  }

  /**
   * A page of the vouchers of a fund; without a sort, in the order in which they were posted.
   *
   * @param period one month, or all
   */
  public Page<VoucherRow> list(FundId fund, Optional<YearMonth> period, Paging paging) {
    return list(fund, Wanted.of(period), paging);
  }

  /** As {@link #list(FundId, Optional, Paging)}, of those that are wanted. */
  public Page<VoucherRow> list(FundId fund, Wanted wanted, Paging paging) {
    Condition condition = condition(fund, wanted);
    List<VoucherRow> items =
        read.selectFrom(VOUCHER)
            .where(condition)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Vouchers::alone);
    return new Page<>(
        tied(items), paging.page(), paging.size(), read.fetchCount(VOUCHER, condition));
  }

  private static Condition condition(FundId fund, Wanted wanted) {
    List<Condition> all = new ArrayList<>(List.of(VOUCHER.FUND_ID.eq(fund.value())));
    wanted.from().ifPresent(month -> all.add(VOUCHER.PERIOD.ge(month.toString())));
    wanted.to().ifPresent(month -> all.add(VOUCHER.PERIOD.le(month.toString())));
    wanted.upTo().ifPresent(place -> all.add(VOUCHER.VOUCHER_ID.le(place)));
    if (!wanted.type().isEmpty()) {
      all.add(VOUCHER.TYPE.eq(wanted.type()));
    }
    if (!wanted.account().isEmpty()) {
      String below = wanted.account() + ".";
      all.add(
          hasLine(
              VOUCHER_LINE
                  .ACCOUNT
                  .eq(wanted.account())
                  .or(VOUCHER_LINE.ACCOUNT.startsWith(below))));
    }
    if (!wanted.caseId().isEmpty()) {
      all.add(
          VOUCHER
              .CASE_ID
              .eq(wanted.caseId())
              .or(hasLine(VOUCHER_LINE.CASE_ID.eq(wanted.caseId()))));
    }
    if (!wanted.debtor().isEmpty()) {
      all.add(hasLine(VOUCHER_LINE.DEBTOR.contains(wanted.debtor())));
    }
    if (!wanted.text().isEmpty()) {
      all.add(
          VOUCHER
              .LABEL
              .contains(wanted.text())
              .or(VOUCHER.SUMMARY.contains(wanted.text()))
              .or(VOUCHER.APPROVAL.contains(wanted.text())));
    }
    if (wanted.corrections()) {
      all.add(
          DSL.exists(
              DSL.selectOne()
                  .from(VOUCHER_CORRECTION)
                  .where(
                      VOUCHER_CORRECTION
                          .VOUCHER_ID
                          .eq(VOUCHER.VOUCHER_ID)
                          .or(VOUCHER_CORRECTION.ORIGINAL_ID.eq(VOUCHER.VOUCHER_ID)))));
    }
    return DSL.and(all);
  }

  private static Condition hasLine(Condition line) {
    return VOUCHER.VOUCHER_ID.in(
        DSL.select(VOUCHER_LINE.VOUCHER_ID)
            .from(VOUCHER_LINE)
            .where(VOUCHER_LINE.FUND_ID.eq(VOUCHER.FUND_ID))
            .and(line));
  }

  /** The types of vouchers that a fund has. */
  public List<String> types(FundId fund) {
    return read.selectDistinct(VOUCHER_SERIES.TYPE)
        .from(VOUCHER_SERIES)
        .where(VOUCHER_SERIES.FUND_ID.eq(fund.value()))
        .orderBy(VOUCHER_SERIES.TYPE)
        .fetch(VOUCHER_SERIES.TYPE);
  }

  /** The months into which something was posted, the latest first. */
  public List<YearMonth> months(FundId fund) {
    return read
        .selectDistinct(VOUCHER_SERIES.PERIOD)
        .from(VOUCHER_SERIES)
        .where(VOUCHER_SERIES.FUND_ID.eq(fund.value()))
        .orderBy(VOUCHER_SERIES.PERIOD.desc())
        .fetch(VOUCHER_SERIES.PERIOD)
        .stream()
        .map(YearMonth::parse)
        .toList();
  }

  /** Some vouchers of a fund by their ids, without what they are tied to. */
  public Map<Long, VoucherRow> byId(FundId fund, Collection<Long> ids) {
    return read
        .selectFrom(VOUCHER)
        .where(VOUCHER.FUND_ID.eq(fund.value()))
        .and(VOUCHER.VOUCHER_ID.in(ids))
        .fetch(Vouchers::alone)
        .stream()
        .collect(Collectors.toMap(VoucherRow::id, row -> row));
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
        .map(
            voucher -> {
              VoucherRow row = tied(List.of(alone(voucher))).get(0);
              return new VoucherSheet(row, lines(voucher), together(row));
            });
  }

  /** All vouchers of the correction that a voucher belongs to, but itself, in their order. */
  private List<VoucherSheet> together(VoucherRow voucher) {
    Set<Long> ids = new TreeSet<>(voucher.corrects());
    ids.addAll(voucher.correctedBy());
    if (!voucher.corrects().isEmpty()) {
      ids.addAll(
          read.select(VOUCHER_CORRECTION.VOUCHER_ID)
              .from(VOUCHER_CORRECTION)
              .where(VOUCHER_CORRECTION.ORIGINAL_ID.in(voucher.corrects()))
              .fetch(VOUCHER_CORRECTION.VOUCHER_ID));
    }
    ids.remove(voucher.id());
    List<VoucherRecord> found =
        read.selectFrom(VOUCHER)
            .where(VOUCHER.VOUCHER_ID.in(ids))
            .orderBy(VOUCHER.VOUCHER_ID)
            .fetch();
    List<VoucherRow> rows = tied(found.stream().map(Vouchers::alone).toList());
    List<VoucherSheet> sheets = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      sheets.add(new VoucherSheet(rows.get(i), lines(found.get(i)), List.of()));
    }
    return List.copyOf(sheets);
  }

  /** Each voucher with what it puts right and what puts it right. */
  private List<VoucherRow> tied(List<VoucherRow> vouchers) {
    List<Long> ids = vouchers.stream().map(VoucherRow::id).toList();
    if (ids.isEmpty()) {
      return vouchers;
    }
    var ties =
        read.selectFrom(VOUCHER_CORRECTION)
            .where(VOUCHER_CORRECTION.VOUCHER_ID.in(ids).or(VOUCHER_CORRECTION.ORIGINAL_ID.in(ids)))
            .orderBy(VOUCHER_CORRECTION.VOUCHER_ID, VOUCHER_CORRECTION.ORIGINAL_ID)
            .fetch();
    return vouchers.stream()
        .map(
            voucher ->
                voucher.tied(
                    ties.stream()
                        .filter(t -> t.getVoucherId() == voucher.id())
                        .map(VoucherCorrectionRecord::getOriginalId)
                        .toList(),
                    ties.stream()
                        .filter(t -> t.getOriginalId() == voucher.id())
                        .map(VoucherCorrectionRecord::getVoucherId)
                        .toList()))
        .toList();
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
                    r.get(VOUCHER_LINE.BOOK),
                    r.get(VOUCHER_LINE.SUMMARY),
                    Side.valueOf(r.get(VOUCHER_LINE.SIDE)),
                    new Balance(r.get(VOUCHER_LINE.AMOUNT_FEN)),
                    r.get(VOUCHER_LINE.CASE_ID),
                    r.get(VOUCHER_LINE.DEBTOR),
                    r.get(VOUCHER_LINE.PERSON_ID)));
  }

  private static VoucherRow alone(VoucherRecord r) {
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
        r.getRed(),
        List.of(),
        List.of(),
        new Balance(r.getTotalFen()));
  }
}
