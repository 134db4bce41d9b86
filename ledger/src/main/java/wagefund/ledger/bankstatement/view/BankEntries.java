package wagefund.ledger.bankstatement.view;

import static wagefund.schema.read.Tables.BANK_ENTRY;

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

/** 对账单分录: what the bank says moved. */
@Component
public class BankEntries {

  private final DSLContext read;

  BankEntries(DSLContext read) {
    this.read = read;
  }

  /**
   * A page of the entries of a fund, the oldest first; of a status, or of any where it is empty.
   */
  public Page<BankEntryRow> list(FundId fund, String status, Paging paging) {
    Condition wanted = BANK_ENTRY.FUND_ID.eq(fund.value());
    if (!status.isEmpty()) {
      wanted = wanted.and(BANK_ENTRY.STATUS.eq(status));
    }
    return new Page<>(
        rows(wanted, paging.size(), paging.offset()),
        paging.page(),
        paging.size(),
        read.fetchCount(BANK_ENTRY, wanted));
  }

  public Optional<BankEntryRow> find(String entry) {
    return rows(BANK_ENTRY.ENTRY_ID.eq(entry), 1, 0).stream().findFirst();
  }

  private List<BankEntryRow> rows(Condition wanted, int limit, long offset) {
    return read.select(
            BANK_ENTRY.ENTRY_ID,
            BANK_ENTRY.STATEMENT_ID,
            BANK_ENTRY.FUND_ID,
            BANK_ENTRY.ON_DATE,
            BANK_ENTRY.SIDE,
            BANK_ENTRY.AMOUNT_FEN.convertFrom(Money::ofFen),
            BANK_ENTRY.CURRENCY,
            BANK_ENTRY.REVERSAL,
            BANK_ENTRY.COUNTERPARTY,
            BANK_ENTRY.ACCOUNT,
            BANK_ENTRY.REFERENCE,
            BANK_ENTRY.TEXT,
            BANK_ENTRY.STATUS)
        .from(BANK_ENTRY)
        .where(wanted)
        .orderBy(BANK_ENTRY.ON_DATE, BANK_ENTRY.ENTRY_ID)
        .limit(limit)
        .offset(offset)
        .fetch(Records.mapping(BankEntryRow::new));
  }
}
