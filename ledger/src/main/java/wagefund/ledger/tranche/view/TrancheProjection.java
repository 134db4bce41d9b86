package wagefund.ledger.tranche.view;

import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.TRANCHE_USE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundsCapitalCorrected;
import wagefund.ledger.fund.event.FundsCorrected;
import wagefund.ledger.fund.event.FundsRecovered;
import wagefund.ledger.fund.event.FundsRecoveryCorrected;
import wagefund.ledger.fund.event.FundsWithdrawn;
import wagefund.ledger.fund.event.HeldMoneyPaidBack;
import wagefund.ledger.fund.event.ReceiptRealised;
import wagefund.ledger.fund.event.Tranche;
import wagefund.ledger.fund.event.TrancheShare;
import wagefund.ledger.fund.event.Tranches;
import wagefund.ledger.fund.event.UnidentifiedReceived;
import wagefund.ledger.fund.event.WrittenOffFundsRecovered;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.EventHandlers;
import wagefund.ledger.platform.read.Projection;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.SucceededLine;
import wagefund.schema.read.tables.records.FundTrancheRecord;
import wagefund.schema.read.tables.records.TrancheUseRecord;

/** Keeps what each tranche holds, and a row for each of its uses, line by line. */
@Component
@Order(30)
class TrancheProjection implements Projection {

  /** What uses a tranche: a line of a batch, a receipt, a withdrawal. */
  private record Use(
      FundId fund,
      LocalDate on,
      String kind,
      String batch,
      String advance,
      String arrearsCase,
      int lineNo,
      String person,
      String document) {

    Use as(String other) {
      return new Use(fund, on, other, batch, advance, arrearsCase, lineNo, person, document);
    }
  }

  private final EventHandlers handlers =
      new EventHandlers()
          .on(CapitalReceived.class, TrancheProjection::received)
          .on(BankReported.class, TrancheProjection::paid)
          .on(FundsRecovered.class, TrancheProjection::recovered)
          .on(WrittenOffFundsRecovered.class, TrancheProjection::recoveredAfterWriteOff)
          .on(FundsCorrected.class, TrancheProjection::corrected)
          .on(FundsRecoveryCorrected.class, TrancheProjection::recoveryCorrected)
          .on(UnidentifiedReceived.class, (e, entry, rows) -> unidentified(e, rows))
          .on(HeldMoneyPaidBack.class, TrancheProjection::paidBack)
          .on(ReceiptRealised.class, TrancheProjection::realised)
          .on(FundsWithdrawn.class, TrancheProjection::withdrawn)
          .on(FundsCapitalCorrected.class, TrancheProjection::capitalCorrected);

  @Override
  public void on(SealedEvent event, WriteSet rows) {
    handlers.handle(event, rows);
  }

  private static void received(CapitalReceived e, SealedEvent entry, WriteSet rows) {
    Tranches after = of(e.fundId(), rows).receive(e);
    write(e.fundId(), after, rows);
    int newest = after.list().get(after.list().size() - 1).no();
    rows.get(FUND_TRANCHE, e.fundId().value(), newest).setSeq(entry.seq());
  }

  private static void paid(BankReported e, SealedEvent entry, WriteSet rows) {
    if (e.succeeded().isEmpty()) {
      return;
    }
    Tranches tranches = of(e.fundId(), rows);
    int useNo = 0;
    for (SucceededLine line : e.succeeded()) {
      Tranches.Split split = tranches.use(line.amount());
      tranches = split.after();
      Use use =
          new Use(
              e.fundId(),
              e.on(),
              "PAID",
              e.batchId().value(),
              e.advanceId().value(),
              e.caseId().value(),
              line.lineNo(),
              line.person().value(),
              line.receipt());
      useNo = add(use, split.shares(), useNo, entry, rows);
    }
    write(e.fundId(), tranches, rows);
  }

  private static void recovered(FundsRecovered e, SealedEvent entry, WriteSet rows) {
    Tranches before = of(e.fundId(), rows);
    Tranches.Split split = before.take(e.inWay(), e.parts());
    Use use = new Use(e.fundId(), e.on(), "RECOVERED", "", "", "", 0, "", e.document().number());
    int useNo = add(use, split.shares(), 0, entry, rows);
    takeOver(use, before, split, useNo, entry, rows);
    write(e.fundId(), split.after(), rows);
  }

  private static void unidentified(UnidentifiedReceived e, WriteSet rows) {
    write(e.fundId(), of(e.fundId(), rows).keep(e.amount()), rows);
  }

  private static void paidBack(HeldMoneyPaidBack e, SealedEvent entry, WriteSet rows) {
    Tranches before = of(e.fundId(), rows);
    Tranches.Split split = new Tranches.Split(before.giveBack(e.amount()), List.of());
    Use use = new Use(e.fundId(), e.on(), "RECOVERED", "", "", "", 0, "", e.document().number());
    takeOver(use, before, split, 0, entry, rows);
    write(e.fundId(), split.after(), rows);
  }

  /**
   * Money that is of no tranche and had reached workers went away: the tranches have paid in its
   * place from now on.
   */
  private static void takeOver(
      Use use, Tranches before, Tranches.Split split, int useNo, SealedEvent entry, WriteSet rows) {
    List<TrancheShare> freed = new ArrayList<>();
    List<TrancheShare> paid = new ArrayList<>();
    for (int no = 0; no <= before.list().size(); no++) {
      long change = used(split.after(), no) - used(before, no) - written(use, no, entry, rows);
      if (change != 0) {
        (change > 0 ? paid : freed).add(new TrancheShare(no, new Money(Math.abs(change))));
      }
    }
    int after = add(use, freed, useNo, entry, rows);
    int unused = add(use.as("PAID"), paid, after, entry, rows);
  }

  private static long used(Tranches tranches, int no) {
    return no == 0
        ? tranches.beyondUsed().fen()
        : tranches.find(no).map(tranche -> tranche.used().fen()).orElse(0L);
  }

  /** What the uses that this event has written say so far. */
  private static long written(Use use, int no, SealedEvent entry, WriteSet rows) {
    long sum = 0;
    for (int useNo = 1; ; useNo++) {
      Optional<TrancheUseRecord> row =
          rows.known(TRANCHE_USE, use.fund().value(), entry.seq(), useNo);
      if (row.isEmpty()) {
        return sum;
      }
      if (row.get().getTrancheNo() == no) {
        sum += usedBy(row.get());
      }
    }
  }

  /** By how much a use raises what a tranche has paid; what came or went back raises nothing. */
  private static long usedBy(TrancheUseRecord use) {
    return switch (use.getKind()) {
      case "RECOVERED" -> -use.getAmountFen();
      case "CAPITAL_LESS", "CAPITAL_MORE", "WITHDRAWN_LESS", "WITHDRAWN_MORE" -> 0;
      default -> use.getAmountFen();
    };
  }

  private static void realised(ReceiptRealised e, SealedEvent entry, WriteSet rows) {
    Tranches.Split split = of(e.fundId(), rows).realise(e.proceeds());
    Use use = new Use(e.fundId(), e.on(), "RECOVERED", "", "", "", 0, "", e.document().number());
    int unused = add(use, split.shares(), 0, entry, rows);
    write(e.fundId(), split.after(), rows);
  }

  private static void recoveredAfterWriteOff(
      WrittenOffFundsRecovered e, SealedEvent entry, WriteSet rows) {
    Tranches.Split split = of(e.fundId(), rows).restore(e.amount());
    Use use = new Use(e.fundId(), e.on(), "RECOVERED", "", "", "", 0, "", e.document().number());
    int unused = add(use, split.shares(), 0, entry, rows);
    write(e.fundId(), split.after(), rows);
  }

  /** Less had been paid than was booked, or more: the tranches hold what they should have held. */
  private static void corrected(FundsCorrected e, SealedEvent entry, WriteSet rows) {
    Tranches.Split less = of(e.fundId(), rows).restore(e.less());
    Tranches.Split more = less.after().use(e.more());
    int useNo = add(correction(e, "PAID_LESS"), less.shares(), 0, entry, rows);
    int unused = add(correction(e, "PAID_MORE"), more.shares(), useNo, entry, rows);
    write(e.fundId(), more.after(), rows);
  }

  private static void recoveryCorrected(
      FundsRecoveryCorrected e, SealedEvent entry, WriteSet rows) {
    Tranches before = of(e.fundId(), rows);
    Tranches.Split split = e.apply(before);
    String kind = e.less() ? "RECOVERED_LESS" : "RECOVERED";
    Use use = new Use(e.fundId(), e.on(), kind, e.subject(), "", "", 0, "", e.document().number());
    int useNo = add(use, split.shares(), 0, entry, rows);
    takeOver(use.as("RECOVERED"), before, split, useNo, entry, rows);
    write(e.fundId(), split.after(), rows);
  }

  private static Use correction(FundsCorrected e, String kind) {
    return new Use(e.fundId(), e.on(), kind, e.subject(), "", "", 0, "", e.document().number());
  }

  private static void withdrawn(FundsWithdrawn e, SealedEvent entry, WriteSet rows) {
    Use use = new Use(e.fundId(), e.on(), "WITHDRAWN", "", "", "", 0, "", e.document().number());
    int unused = add(use, List.of(new TrancheShare(e.tranche(), e.amount())), 0, entry, rows);
    write(e.fundId(), of(e.fundId(), rows).withdraw(e.tranche(), e.amount()), rows);
  }

  /** A tranche, or what went back of it, was put right; what it had paid may be of others now. */
  private static void capitalCorrected(FundsCapitalCorrected e, SealedEvent entry, WriteSet rows) {
    Tranches before = of(e.fundId(), rows);
    Tranches after = e.apply(before);
    String what = e.withdrawalId().isPresent() ? "WITHDRAWN" : "CAPITAL";
    String kind = what + (e.less() ? "_LESS" : "_MORE");
    Use use = new Use(e.fundId(), e.on(), kind, "", "", "", 0, "", e.document().number());
    int useNo = add(use, List.of(new TrancheShare(e.tranche(), e.amount())), 0, entry, rows);
    takeOver(use.as("RECOVERED"), before, new Tranches.Split(after, List.of()), useNo, entry, rows);
    write(e.fundId(), after, rows);
    if (after.list().size() > before.list().size()) {
      rows.get(FUND_TRANCHE, e.fundId().value(), e.tranche()).setSeq(entry.seq());
    }
  }

  private static int add(
      Use use, List<TrancheShare> shares, int before, SealedEvent entry, WriteSet rows) {
    int useNo = before;
    for (TrancheShare share : shares) {
      useNo++;
      TrancheUseRecord row = new TrancheUseRecord();
      row.setFundId(use.fund().value());
      row.setSeq(entry.seq());
      row.setUseNo(useNo);
      row.setTrancheNo(share.tranche());
      row.setOnDate(use.on());
      row.setKind(use.kind());
      row.setAmountFen(share.amount().fen());
      row.setBatchId(use.batch());
      row.setAdvanceId(use.advance());
      row.setCaseId(use.arrearsCase());
      row.setLineNo(use.lineNo());
      row.setPersonId(use.person());
      row.setDocument(use.document());
      rows.add(row);
    }
    return useNo;
  }

  /** The tranches as the rows hold them. */
  private static Tranches of(FundId fund, WriteSet rows) {
    List<FundTrancheRecord> found = new ArrayList<>(records(fund, rows));
    found.sort(Comparator.comparing(FundTrancheRecord::getTrancheNo));
    Money beyond = Money.ZERO;
    Money beyondUsed = Money.ZERO;
    List<Tranche> tranches = new ArrayList<>();
    for (FundTrancheRecord row : found) {
      if (row.getTrancheNo() == 0) {
        beyond = new Money(row.getAmountFen());
        beyondUsed = new Money(row.getUsedFen());
      } else {
        tranches.add(
            new Tranche(
                row.getTrancheNo(),
                CapitalSource.valueOf(row.getSource()),
                new Document(row.getDocument(), row.getDocumentTitle(), row.getDocumentDated()),
                row.getOnDate(),
                new Money(row.getAmountFen()),
                new Money(row.getUsedFen()),
                new Money(row.getWithdrawnFen())));
      }
    }
    return new Tranches(tranches, beyond, beyondUsed);
  }

  private static List<FundTrancheRecord> records(FundId fund, WriteSet rows) {
    return rows.all(
        FUND_TRANCHE,
        FUND_TRANCHE.FUND_ID.eq(fund.value()),
        row -> row.getFundId().equals(fund.value()));
  }

  private static void write(FundId fund, Tranches tranches, WriteSet rows) {
    for (Tranche tranche : tranches.list()) {
      FundTrancheRecord row =
          rows.find(FUND_TRANCHE, fund.value(), tranche.no())
              .orElseGet(() -> added(fund, tranche, rows));
      row.setAmountFen(tranche.amount().fen());
      row.setUsedFen(tranche.used().fen());
      row.setWithdrawnFen(tranche.withdrawn().fen());
    }
    Optional<FundTrancheRecord> beyond = rows.find(FUND_TRANCHE, fund.value(), 0);
    if (beyond.isPresent() || !tranches.beyond().isZero()) {
      FundTrancheRecord row = beyond.orElseGet(() -> addedBeyond(fund, tranches, rows));
      row.setAmountFen(tranches.beyond().fen());
      row.setUsedFen(tranches.beyondUsed().fen());
    }
  }

  private static FundTrancheRecord added(FundId fund, Tranche tranche, WriteSet rows) {
    FundTrancheRecord row = new FundTrancheRecord();
    row.setFundId(fund.value());
    row.setTrancheNo(tranche.no());
    row.setSource(tranche.source().name());
    row.setDocument(tranche.document().number());
    row.setDocumentTitle(tranche.document().title());
    row.setDocumentDated(tranche.document().dated());
    row.setOnDate(tranche.on());
    row.setAmountFen(tranche.amount().fen());
    row.setUsedFen(0L);
    row.setWithdrawnFen(0L);
    row.setSeq(0L);
    return rows.add(row);
  }

  /** It has no document of its own: the receipts have theirs. */
  private static FundTrancheRecord addedBeyond(FundId fund, Tranches tranches, WriteSet rows) {
    LocalDate first = tranches.list().isEmpty() ? LocalDate.EPOCH : tranches.list().get(0).on();
    FundTrancheRecord row = new FundTrancheRecord();
    row.setFundId(fund.value());
    row.setTrancheNo(0);
    row.setSource("BEYOND_DEBT");
    row.setDocument("");
    row.setDocumentTitle("");
    row.setDocumentDated(first);
    row.setOnDate(first);
    row.setAmountFen(0L);
    row.setUsedFen(0L);
    row.setWithdrawnFen(0L);
    row.setSeq(0L);
    return rows.add(row);
  }
}
