package wagefund.ledger.fund.view;

import static wagefund.schema.read.Tables.FUND_EARMARK;
import static wagefund.schema.read.Tables.FUND_WITHDRAWAL;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;

/** What special funds are for, and what of their money goes back. */
@Component
public class SpecialFunds {

  private final DSLContext read;

  SpecialFunds(DSLContext read) {
    this.read = read;
  }

  /** What a fund is for now; empty where it has no purpose of its own. */
  public Optional<FundEarmark> earmark(FundId fund) {
    return read.selectFrom(FUND_EARMARK)
        .where(FUND_EARMARK.FUND_ID.eq(fund.value()))
        .orderBy(FUND_EARMARK.SEQ.desc())
        .limit(1)
        .fetchOptional(
            row ->
                new FundEarmark(
                    row.getOnDate(),
                    row.getPurpose(),
                    row.getSectors().isEmpty() ? List.of() : List.of(row.getSectors().split(",")),
                    row.getGroupName(),
                    row.getFirstMonth(),
                    row.getLastMonth(),
                    row.getUseBy(),
                    row.getDocument(),
                    row.getOfficer()));
  }

  /** A page of what is to go back or went back, the latest first. */
  public Page<FundWithdrawal> withdrawals(FundId fund, Paging paging) {
    Condition wanted = FUND_WITHDRAWAL.FUND_ID.eq(fund.value());
    List<FundWithdrawal> items =
        read.select(
                FUND_WITHDRAWAL.WITHDRAWAL_ID,
                FUND_WITHDRAWAL.TRANCHE_NO,
                FUND_WITHDRAWAL.AMOUNT_FEN.convertFrom(Money::ofFen),
                FUND_WITHDRAWAL.STATUS,
                FUND_WITHDRAWAL.DOCUMENT,
                FUND_WITHDRAWAL.PROPOSED_BY,
                FUND_WITHDRAWAL.PROPOSED_ON,
                FUND_WITHDRAWAL.DECIDED_BY,
                FUND_WITHDRAWAL.DECIDED_ON,
                FUND_WITHDRAWAL.OPINION)
            .from(FUND_WITHDRAWAL)
            .where(wanted)
            .orderBy(FUND_WITHDRAWAL.SEQ.desc())
            .limit(paging.size())
            .offset(paging.offset())
            .fetch(Records.mapping(FundWithdrawal::new));
    return new Page<>(
        items, paging.page(), paging.size(), read.fetchCount(FUND_WITHDRAWAL, wanted));
  }
}
