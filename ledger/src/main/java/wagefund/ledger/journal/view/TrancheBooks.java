package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.TRANCHE_BOOK;
import static wagefund.schema.read.Tables.TRANCHE_STANDING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.FundsCapitalCorrected;
import wagefund.ledger.fund.event.FundsCorrected;
import wagefund.ledger.fund.event.FundsRecovered;
import wagefund.ledger.fund.event.FundsRecoveryCorrected;
import wagefund.ledger.fund.event.FundsWithdrawn;
import wagefund.ledger.fund.event.HeldMoneyPaidBack;
import wagefund.ledger.fund.event.ReceiptRealised;
import wagefund.ledger.fund.event.UnidentifiedReceived;
import wagefund.ledger.fund.event.WrittenOffFundsRecovered;
import wagefund.ledger.journal.domain.PostingProfiles;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.BatchReleased;
import wagefund.ledger.settlement.event.CorrectionKind;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.ledger.settlement.event.PaymentCorrected;
import wagefund.ledger.settlement.event.ReturnedLine;
import wagefund.ledger.settlement.event.SucceededLine;
import wagefund.schema.read.tables.records.FundTrancheRecord;
import wagefund.schema.read.tables.records.TrancheBookRecord;

/**
 * 按拨款辅助核算: what each event moved on the accounts of a figure, tranche by tranche. What is on its
 * way is of the tranches that will pay it, the oldest first; the rest of what a tranche holds lies
 * at the bank. It comes after the tranches themselves, so that these have taken in the event in
 * hand.
 */
@Component
@Order(31)
class TrancheBooks implements Projection {

  private final PostingProfiles profiles;
  private final EventHandlers handlers =
      new EventHandlers()
          .on(BatchReleased.class, this::released)
          .on(LineReissued.class, this::reissued)
          .on(BankReported.class, this::reported)
          .on(PaymentCorrected.class, (e, entry, rows) -> noteRed(e, rows))
          .on(FundsCorrected.class, this::corrected)
          .on(CapitalReceived.class, (e, s, rows) -> moved(e, e.fundId(), e.on(), s, rows))
          .on(FundsRecovered.class, (e, s, rows) -> moved(e, e.fundId(), e.on(), s, rows))
          .on(WrittenOffFundsRecovered.class, (e, s, rows) -> moved(e, e.fundId(), e.on(), s, rows))
          .on(FundsRecoveryCorrected.class, this::recoveryCorrected)
          .on(UnidentifiedReceived.class, (e, s, rows) -> moved(e, e.fundId(), e.on(), s, rows))
          .on(HeldMoneyPaidBack.class, (e, s, rows) -> moved(e, e.fundId(), e.on(), s, rows))
          .on(ReceiptRealised.class, (e, s, rows) -> moved(e, e.fundId(), e.on(), s, rows))
          .on(FundsWithdrawn.class, (e, s, rows) -> moved(e, e.fundId(), e.on(), s, rows))
          .on(FundsCapitalCorrected.class, this::capitalCorrected);

  TrancheBooks(PostingProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private void released(BatchReleased e, SealedEvent entry, WriteSet rows) {
    TrancheBookRecord book = book(e.fundId(), rows);
    book.setInTransitFen(Math.addExact(book.getInTransitFen(), e.total().fen()));
    write(e, e.on(), entry, standing(book, rows), false, rows);
  }

  private void reissued(LineReissued e, SealedEvent entry, WriteSet rows) {
    TrancheBookRecord book = book(e.fundId(), rows);
    book.setInTransitFen(Math.addExact(book.getInTransitFen(), e.amount().fen()));
    write(e, e.on(), entry, standing(book, rows), false, rows);
  }

  private void reported(BankReported e, SealedEvent entry, WriteSet rows) {
    TrancheBookRecord book = book(e.fundId(), rows);
    Money arrived = Money.sum(e.succeeded().stream().map(SucceededLine::amount).toList());
    Money cameBack = Money.sum(e.returned().stream().map(ReturnedLine::amount).toList());
    book.setInTransitFen(Math.subtractExact(book.getInTransitFen(), arrived.plus(cameBack).fen()));
    TrancheStandings now = arrived.isZero() ? standing(book, rows) : taken(book, rows);
    write(e, e.on(), entry, now, false, rows);
  }

  /** The vouchers of a correction come before it: whether they are red and blue, or one of both. */
  private static void noteRed(PaymentCorrected e, WriteSet rows) {
    boolean red = e.kind() == CorrectionKind.RED || e.kind() == CorrectionKind.BLUE;
    book(e.fundId(), rows).setRed(red);
  }

  private void corrected(FundsCorrected e, SealedEvent entry, WriteSet rows) {
    TrancheBookRecord book = book(e.fundId(), rows);
    boolean red = book.getRed() && !e.less().isZero();
    write(e, e.on(), entry, taken(book, rows), red, rows);
  }

  private void recoveryCorrected(FundsRecoveryCorrected e, SealedEvent entry, WriteSet rows) {
    write(e, e.on(), entry, taken(book(e.fundId(), rows), rows), e.less(), rows);
  }

  private void capitalCorrected(FundsCapitalCorrected e, SealedEvent entry, WriteSet rows) {
    boolean red = e.kind() == CorrectionManner.RED;
    write(e, e.on(), entry, taken(book(e.fundId(), rows), rows), red, rows);
  }

  private void moved(Record e, FundId fund, LocalDate on, SealedEvent entry, WriteSet rows) {
    write(e, on, entry, taken(book(fund, rows), rows), false, rows);
  }

  private static TrancheBookRecord book(FundId fund, WriteSet rows) {
    return rows.find(TRANCHE_BOOK, fund.value())
        .orElseGet(() -> rows.add(new TrancheBookRecord(fund.value(), 0, 0L, false)));
  }

  /** Where the tranches stood after the event before, with what is on its way now. */
  private static TrancheStandings standing(TrancheBookRecord book, WriteSet rows) {
    TrancheStandings found = new TrancheStandings(book.getInTransitFen());
    for (int no = 0; no <= book.getTranches(); no++) {
      rows.find(TRANCHE_STANDING, book.getFundId(), no)
          .ifPresentOrElse(
              row ->
                  found.add(
                      Math.addExact(row.getBankFen(), row.getInTransitFen()),
                      row.getOutstandingFen(),
                      row.getPrincipalFen(),
                      row.getInterestFen()),
              () -> found.add(0, 0, 0, 0));
    }
    return found;
  }

  /** Where the tranches stand, of which all have just been looked at. */
  private static TrancheStandings taken(TrancheBookRecord book, WriteSet rows) {
    TrancheStandings found = new TrancheStandings(book.getInTransitFen());
    String fund = book.getFundId();
    Optional<FundTrancheRecord> beyond = rows.known(FUND_TRANCHE, fund, 0);
    found.add(
        beyond.map(row -> row.getAmountFen() - row.getUsedFen()).orElse(0L),
        beyond.map(FundTrancheRecord::getUsedFen).orElse(0L),
        0,
        0);
    int no = 0;
    for (FundTrancheRecord row : inOrder(fund, rows)) {
      boolean interest = row.getSource().equals("INTEREST");
      long kept = Math.subtractExact(row.getAmountFen(), row.getWithdrawnFen());
      found.add(
          Math.subtractExact(kept, row.getUsedFen()),
          row.getUsedFen(),
          interest ? 0 : kept,
          interest ? kept : 0);
      no++;
    }
    book.setTranches(no);
    return found;
  }

  private static List<FundTrancheRecord> inOrder(String fund, WriteSet rows) {
    List<FundTrancheRecord> found = new ArrayList<>();
    Optional<FundTrancheRecord> next = rows.known(FUND_TRANCHE, fund, 1);
    while (next.isPresent()) {
      found.add(next.get());
      next = rows.known(FUND_TRANCHE, fund, found.size() + 1);
    }
    return found;
  }

  private void write(
      Record e, LocalDate on, SealedEvent entry, TrancheStandings now, boolean red, WriteSet rows) {
    var figures = FundProfiles.of(e, profiles, rows).figures();
    new TrancheParts(fundOf(e), entry.seq(), on, red, figures, rows).write(now);
  }

  private static String fundOf(Record e) {
    return FundProfiles.fundOf(e).orElseThrow().value();
  }
}
