package wagefund.ledger.bankstatement.view;

import static wagefund.schema.read.Tables.BANK_ENTRY;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.bankstatement.event.BankEntry;
import wagefund.ledger.bankstatement.event.BankStatementImported;
import wagefund.ledger.fund.event.UnidentifiedReceived;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.schema.read.tables.records.BankEntryRecord;
import wagefund.schema.read.tables.records.BankStatementRecord;

/** Keeps each statement and each entry once, however often the bank tells of it. */
@Component
@Order(40)
class BankProjection implements Projection {

  private final EventHandlers handlers =
      new EventHandlers()
          .on(BankStatementImported.class, BankProjection::imported)
          .on(UnidentifiedReceived.class, (e, entry, rows) -> booked(e, rows));

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void imported(BankStatementImported e, SealedEvent entry, WriteSet rows) {
    int known = 0;
    for (BankEntry line : e.entries()) {
      if (rows.find(BANK_ENTRY, line.id().value()).isPresent()) {
        known++;
      } else {
        rows.add(row(e, line, entry));
      }
    }
    BankStatementRecord statement = new BankStatementRecord();
    statement.setStatementId(e.statementId().value());
    statement.setFundId(e.fundId().value());
    statement.setNumber(e.number());
    statement.setAccount(e.account());
    statement.setCurrency(e.currency());
    e.opening().map(Balance::fen).ifPresent(statement::setOpeningFen);
    e.closing().map(Balance::fen).ifPresent(statement::setClosingFen);
    statement.setOnDate(e.on());
    statement.setEntries(e.entries().size());
    statement.setKnown(known);
    statement.setImportedBy(e.by());
    statement.setSeq(entry.seq());
    rows.add(statement);
  }

  private static BankEntryRecord row(BankStatementImported e, BankEntry line, SealedEvent entry) {
    BankEntryRecord row = new BankEntryRecord();
    row.setEntryId(line.id().value());
    row.setStatementId(e.statementId().value());
    row.setFundId(e.fundId().value());
    row.setOnDate(line.on());
    row.setSide(line.side().name());
    row.setAmountFen(line.amount().fen());
    row.setCurrency(line.currency());
    row.setReversal(line.reversal() ? 1 : 0);
    row.setCounterparty(line.counterparty());
    row.setAccount(line.account().map(PayerAccount::masked).orElse(""));
    row.setReference(line.reference());
    row.setText(line.text());
    row.setStatus("OPEN");
    row.setSeq(entry.seq());
    return row;
  }

  private static void booked(UnidentifiedReceived e, WriteSet rows) {
    rows.find(BANK_ENTRY, e.receiptId().value()).ifPresent(row -> row.setStatus("BOOKED"));
  }
}
