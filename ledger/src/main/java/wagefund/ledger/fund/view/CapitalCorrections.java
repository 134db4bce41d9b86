package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.CAPITAL_CORRECTION;
import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.FUND_WITHDRAWAL;

import java.util.List;
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

/** 更正: the capital of a fund that was found to be booked wrongly. */
@Component
public class CapitalCorrections {

  private static final Sorts SORTS =
      new Sorts("-proposedOn", CAPITAL_CORRECTION.SEQ)
          .by("proposedOn", CAPITAL_CORRECTION.PROPOSED_ON)
          .by("status", CAPITAL_CORRECTION.STATUS);

  private final DSLContext read;

  CapitalCorrections(DSLContext read) {
    this.read = read;
  }

  /**
   * A page of them, the latest first.
   *
   * @param status PROPOSED, CONFIRMED or DROPPED; empty: all
   */
  public Page<CapitalCorrectionRow> of(FundId fund, String status, Paging paging) {
    Condition wanted = CAPITAL_CORRECTION.FUND_ID.eq(fund.value());
    if (!status.isEmpty()) {
      wanted = wanted.and(CAPITAL_CORRECTION.STATUS.eq(status));
    }
    List<CapitalCorrectionRow> items =
        read.select(
                CAPITAL_CORRECTION.CORRECTION_ID,
                CAPITAL_CORRECTION.FUND_ID,
                CAPITAL_CORRECTION.TRANCHE_NO,
                CAPITAL_CORRECTION.WITHDRAWAL_ID,
                CAPITAL_CORRECTION.SOURCE,
                paper(),
                CAPITAL_CORRECTION.MOVED_ON,
                CAPITAL_CORRECTION.BOOKED_FEN.convertFrom(Money::ofFen),
                CAPITAL_CORRECTION.RIGHT_FEN.convertFrom(Money::ofFen),
                CAPITAL_CORRECTION.RIGHT_ON,
                CAPITAL_CORRECTION.RIGHT_SOURCE,
                CAPITAL_CORRECTION.RIGHT_FUND,
                CAPITAL_CORRECTION.RIGHT_TRANCHE,
                CAPITAL_CORRECTION.DOCUMENT,
                CAPITAL_CORRECTION.PROPOSED_BY,
                CAPITAL_CORRECTION.PROPOSED_ON,
                CAPITAL_CORRECTION.STATUS,
                CAPITAL_CORRECTION.DECIDED_BY,
                CAPITAL_CORRECTION.DECIDED_ON)
            .from(CAPITAL_CORRECTION)
            .join(FUND_TRANCHE)
            .on(FUND_TRANCHE.FUND_ID.eq(CAPITAL_CORRECTION.FUND_ID))
            .and(FUND_TRANCHE.TRANCHE_NO.eq(CAPITAL_CORRECTION.TRANCHE_NO))
            .leftJoin(FUND_WITHDRAWAL)
            .on(FUND_WITHDRAWAL.FUND_ID.eq(CAPITAL_CORRECTION.FUND_ID))
            .and(FUND_WITHDRAWAL.WITHDRAWAL_ID.eq(CAPITAL_CORRECTION.WITHDRAWAL_ID))
            .where(wanted)
            .orderBy(SORTS.of(paging))
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(CapitalCorrectionRow::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(CAPITAL_CORRECTION, wanted));
  }

  /** What went back has a document of its own. */
  private static Field<String> paper() {
    return DSL.coalesce(FUND_WITHDRAWAL.DOCUMENT, FUND_TRANCHE.DOCUMENT);
  }

  /** What is booked of the capital of a fund, the latest first. */
  public List<BookedCapitalRow> booked(FundId fund) {
    return read.select(
            FUND_TRANCHE.TRANCHE_NO,
            DSL.inline(""),
            FUND_TRANCHE.SOURCE,
            FUND_TRANCHE.DOCUMENT,
            FUND_TRANCHE.ON_DATE,
            FUND_TRANCHE.AMOUNT_FEN.convertFrom(Money::ofFen))
        .from(FUND_TRANCHE)
        .where(FUND_TRANCHE.FUND_ID.eq(fund.value()).and(FUND_TRANCHE.TRANCHE_NO.gt(0)))
        .unionAll(
            DSL.select(
                    FUND_WITHDRAWAL.TRANCHE_NO,
                    FUND_WITHDRAWAL.WITHDRAWAL_ID,
                    FUND_TRANCHE.SOURCE,
                    FUND_WITHDRAWAL.DOCUMENT,
                    FUND_WITHDRAWAL.DECIDED_ON,
                    FUND_WITHDRAWAL.AMOUNT_FEN.convertFrom(Money::ofFen))
                .from(FUND_WITHDRAWAL)
                .join(FUND_TRANCHE)
                .on(FUND_TRANCHE.FUND_ID.eq(FUND_WITHDRAWAL.FUND_ID))
                .and(FUND_TRANCHE.TRANCHE_NO.eq(FUND_WITHDRAWAL.TRANCHE_NO))
                .where(FUND_WITHDRAWAL.FUND_ID.eq(fund.value()))
                .and(FUND_WITHDRAWAL.STATUS.eq("CONFIRMED")))
        .orderBy(DSL.field(DSL.name("on_date")).desc(), DSL.field(DSL.name("tranche_no")).desc())
        .fetch(Records.mapping(BookedCapitalRow::new));
  }
}
