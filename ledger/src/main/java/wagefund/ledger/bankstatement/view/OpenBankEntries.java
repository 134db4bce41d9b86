package wagefund.ledger.bankstatement.view;

import static wagefund.schema.read.Tables.BANK_ENTRY;

import java.time.YearMonth;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.ChecklistItem;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.platform.read.ClosingCheck;

/** 未达账项: entries of the bank until the end of the month that nothing was booked for. */
@Component
@Order(10)
class OpenBankEntries implements ClosingCheck {

  private final DSLContext read;

  OpenBankEntries(DSLContext read) {
    this.read = read;
  }

  @Override
  public List<ChecklistItem> of(FundId fund, YearMonth month) {
    var open =
        read.select(DSL.count(), sum("CREDIT"), sum("DEBIT"))
            .from(BANK_ENTRY)
            .where(BANK_ENTRY.FUND_ID.eq(fund.value()))
            .and(BANK_ENTRY.STATUS.eq("OPEN"))
            .and(BANK_ENTRY.ON_DATE.le(month.atEndOfMonth()))
            .fetchSingle();
    int entries = open.value1();
    return List.of(
        new ChecklistItem(
            "BANK_ENTRIES_OPEN",
            entries == 0 ? ChecklistItem.Grade.PASSED : ChecklistItem.Grade.WARNING,
            List.of(
                new ChecklistItem.Fact("entries", Integer.toString(entries)),
                new ChecklistItem.Fact("received", new Balance(open.value2()).toString()),
                new ChecklistItem.Fact("paid", new Balance(open.value3()).toString()))));
  }

  private static Field<Long> sum(String side) {
    return DSL.coalesce(
            DSL.sum(DSL.when(BANK_ENTRY.SIDE.eq(side), BANK_ENTRY.AMOUNT_FEN).else_(0L)),
            DSL.inline(0))
        .cast(Long.class);
  }
}
