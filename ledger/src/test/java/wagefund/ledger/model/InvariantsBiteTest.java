package wagefund.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wagefund.ledger.advance.event.AdvanceApproved;
import wagefund.ledger.advance.event.AdvanceLine;
import wagefund.ledger.advance.event.AdvanceRequested;
import wagefund.ledger.advance.event.AdvanceTerms;
import wagefund.ledger.advance.event.CapsOverridden;
import wagefund.ledger.approval.event.StageSigned;
import wagefund.ledger.casefile.event.SourceExhausted;
import wagefund.ledger.deposit.event.NoticePaid;
import wagefund.ledger.fund.event.CapitalCorrected;
import wagefund.ledger.fund.event.HeldMoneyPaidBack;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.model.Journal.Booked;
import wagefund.ledger.model.Journal.Closing;
import wagefund.ledger.model.Journal.Line;
import wagefund.ledger.model.Journal.Voucher;
import wagefund.ledger.model.Told.Again;
import wagefund.ledger.model.Told.SeenCase;
import wagefund.ledger.model.Told.SeenClaim;
import wagefund.ledger.model.Told.SeenMonth;
import wagefund.ledger.recovery.event.ClaimWrittenOff;
import wagefund.ledger.recovery.event.ReceiptBooking;
import wagefund.ledger.recovery.event.ReceiptCorrected;
import wagefund.ledger.recovery.event.RecoveryReceived;
import wagefund.ledger.recovery.event.WorkerOverpaid;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.BatchReleased;
import wagefund.ledger.settlement.event.LineCorrected;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.ledger.settlement.event.PaymentLine;
import wagefund.ledger.wageaccount.event.LabourCostReceived;
import wagefund.ledger.wageaccount.event.PayrollConfirmed;
import wagefund.ledger.writeoff.event.WriteOffAmended;

/**
 * What really happened in some worlds is told to the invariants once more, each time with one thing
 * broken, mostly by a single fen: the invariant that it breaks must say so, and where nothing is
 * broken none may.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvariantsBiteTest {

  private static final int WORLDS = 24;
  private static final int COMMANDS = 220;

  /** One thing that is broken, and the invariant that must notice. */
  private record Breaking(int invariant, String what, Function<Told, Optional<Told>> how) {}

  private final Map<SmallLedger.Rules, List<Told>> stories = new LinkedHashMap<>();
  private Map<String, List<String>> accounts = Map.of();

  @TestFactory
  Stream<DynamicTest> each_invariant_bites() {
    listen();
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "nothing is broken",
            () ->
                assertThat(stories.keySet().stream().flatMap(r -> told(r, Optional::of)))
                    .isEmpty()));
    for (Breaking breaking : breakings()) {
      tests.add(
          dynamicTest(
              "invariant " + breaking.invariant() + ": " + breaking.what(), () -> bites(breaking)));
    }
    return tests.stream();
  }

  private void bites(Breaking breaking) {
    boolean tried = false;
    for (SmallLedger.Rules rules : stories.keySet()) {
      List<String> found = new ArrayList<>();
      boolean[] broken = new boolean[1];
      found.addAll(
          told(
                  rules,
                  t -> {
                    Optional<Told> changed = breaking.how().apply(t);
                    broken[0] |= changed.isPresent();
                    return changed;
                  })
              .toList());
      if (broken[0]) {
        tried = true;
        if (found.stream().anyMatch(f -> f.startsWith("Invariant " + breaking.invariant() + ":"))) {
          return;
        }
      }
    }
    assertThat(tried).as("the stories hold something to break").isTrue();
    throw new AssertionError("Nobody noticed: " + breaking.what());
  }

  /** Tells a story, everything broken that can be; what the invariants find. */
  private Stream<String> told(SmallLedger.Rules rules, Function<Told, Optional<Told>> change) {
    Invariants invariants = new Invariants(rules, accounts);
    List<String> found = new ArrayList<>();
    for (Told told : Optional.ofNullable(stories.get(rules)).orElseThrow()) {
      found.addAll(invariants.after(change.apply(told).orElse(told)));
    }
    return found.stream();
  }

  private void listen() {
    Path data = Path.of("target", "ledger-of-invariants-" + ProcessHandle.current().pid());
    try (RealLedger ledger = new RealLedger(data)) {
      Telling telling = new Telling(ledger);
      accounts = telling.accounts();
      telling.heardBy(
          (world, told) ->
              stories.computeIfAbsent(world.small.rules, r -> new ArrayList<>()).add(told));
      List<Long> seeds = new ArrayList<>();
      SplittableRandom dice = new SplittableRandom(20251020);
      for (int i = 0; i < WORLDS; i++) {
        seeds.add(dice.nextLong());
      }
      assertThat(telling.run(seeds, COMMANDS)).isEmpty();
    }
  }

  // --- what is broken ---

  private static List<Breaking> breakings() {
    return List.of(
        new Breaking(1, "a line of a voucher has a fen more", voucher(v -> lines(v, 1))),
        new Breaking(2, "the bank has a fen more", figure("bank", 1)),
        new Breaking(2, "the principal has a fen less", figure("principal", -1)),
        new Breaking(
            2, "both have a fen more, and the books have not", InvariantsBiteTest::figures),
        new Breaking(3, "more is reserved than is there", InvariantsBiteTest::reserved),
        new Breaking(4, "the claim has a fen more", claim(1, 0)),
        new Breaking(4, "what came back is a fen less", InvariantsBiteTest::cameBack),
        new Breaking(4, "what was written off is a fen less", InvariantsBiteTest::writtenOff),
        new Breaking(
            4, "a receipt that is put right is a fen more", InvariantsBiteTest::receiptCorrected),
        new Breaking(4, "what arrived is a fen more", InvariantsBiteTest::arrived),
        new Breaking(5, "a month is settled beyond what was owed", month(m -> beyond(m))),
        new Breaking(5, "what was paid twice is not recorded", without(WorkerOverpaid.class)),
        new Breaking(6, "an advance is larger than its caps", InvariantsBiteTest::aboveCaps),
        new Breaking(6, "an override is not on record", without(CapsOverridden.class)),
        new Breaking(7, "nobody found the deposit exhausted", without(SourceExhausted.class)),
        new Breaking(8, "what a deposit pays is in the bank", InvariantsBiteTest::depositInBank),
        new Breaking(8, "what a deposit pays is booked", InvariantsBiteTest::depositBooked),
        new Breaking(8, "a wage account says a fen more", InvariantsBiteTest::richAccount),
        new Breaking(9, "the claim is larger than what was paid", claim(0, 1)),
        new Breaking(9, "a worker's claim fell by a fen more", month(m -> paid(m, 1))),
        new Breaking(10, "a number is left out", voucher(v -> numbered(v, v.number() + 1))),
        new Breaking(11, "the requester signs", InvariantsBiteTest::requesterSigns),
        new Breaking(11, "who asks for a refund releases it", InvariantsBiteTest::refunded),
        new Breaking(11, "another one changes a write-off", InvariantsBiteTest::changedByAnother),
        new Breaking(11, "who found capital wrong confirms it", InvariantsBiteTest::capitalByOne),
        new Breaking(11, "who gave a line its account sends it", InvariantsBiteTest::sentByOne),
        new Breaking(
            11,
            "who proposed to put a receipt right confirms it",
            t -> each(t, ReceiptCorrected.class, e -> corrected(e, e.parts(), e.by()))),
        new Breaking(
            11,
            "who proposed a payroll confirms it",
            payroll(e -> e.proposedBy(), Optional.empty())),
        new Breaking(11, "a voucher names no approval", voucher(v -> approvedBy(v, ""))),
        new Breaking(12, "another digest is approved", InvariantsBiteTest::otherDigest),
        new Breaking(12, "a fen more is released", InvariantsBiteTest::otherRelease),
        new Breaking(
            12, "another payroll leaves", payroll(e -> e.by(), Optional.of(Digest.of("another")))),
        new Breaking(13, "a part of the arrears has a fen more", InvariantsBiteTest::otherPart),
        new Breaking(14, "sent twice it has two effects", t -> again(t, new Again(true, 2))),
        new Breaking(14, "sent twice it is answered otherwise", t -> again(t, new Again(false, 0))),
        new Breaking(15, "a month is closed with a fen more", InvariantsBiteTest::otherClosing),
        new Breaking(15, "something is booked into a closed month", booked()));
  }

  private static Optional<Told> with(Told t, List<Object> events) {
    return Optional.of(
        new Told(t.words(), t.again(), events, t.booked(), t.fund(), t.arrearsCase(), t.claims()));
  }

  /** Told with each event of a kind replaced. */
  private static <E> Optional<Told> each(Told t, Class<E> type, UnaryOperator<E> change) {
    if (t.events().stream().noneMatch(type::isInstance)) {
      return Optional.empty();
    }
    return with(
        t,
        t.events().stream()
            .map(e -> type.isInstance(e) ? (Object) change.apply(type.cast(e)) : e)
            .toList());
  }

  private static Function<Told, Optional<Told>> without(Class<?> type) {
    return t ->
        t.events().stream().anyMatch(type::isInstance)
            ? with(t, t.events().stream().filter(e -> !type.isInstance(e)).toList())
            : Optional.empty();
  }

  private static Optional<Told> with(Told t, Booked booked) {
    return Optional.of(
        new Told(t.words(), t.again(), t.events(), booked, t.fund(), t.arrearsCase(), t.claims()));
  }

  private static Function<Told, Optional<Told>> voucher(UnaryOperator<Voucher> change) {
    return t ->
        t.booked().vouchers().isEmpty()
            ? Optional.empty()
            : with(
                t,
                new Booked(
                    t.booked().vouchers().stream().map(change).toList(), t.booked().closings()));
  }

  private static Voucher voucher(
      Voucher v, int number, LocalDate on, String approval, List<Line> l) {
    return new Voucher(
        v.type(),
        on.toString().substring(0, 7),
        number,
        on,
        v.event(),
        approval,
        v.caseId(),
        v.preparer(),
        v.checker(),
        l);
  }

  private static Voucher lines(Voucher v, long more) {
    List<Line> lines = new ArrayList<>(v.lines());
    Line first = lines.get(0);
    lines.set(
        0,
        new Line(first.account(), first.debit(), first.fen() + more, first.book(), first.caseId()));
    return voucher(v, v.number(), v.on(), v.approval(), lines);
  }

  private static Voucher numbered(Voucher v, int number) {
    return voucher(v, number, v.on(), v.approval(), v.lines());
  }

  private static Voucher approvedBy(Voucher v, String approval) {
    return voucher(v, v.number(), v.on(), approval, v.lines());
  }

  /** Once a month was closed, all that follows is dated before it. */
  private static Function<Told, Optional<Told>> booked() {
    List<String> closed = new ArrayList<>();
    return t -> {
      t.booked().closings().forEach(c -> closed.add(c.period()));
      return closed.isEmpty()
          ? Optional.empty()
          : voucher(
                  v ->
                      voucher(
                          v,
                          v.number(),
                          LocalDate.parse(closed.get(0) + "-01"),
                          v.approval(),
                          v.lines()))
              .apply(t);
    };
  }

  private static Optional<Told> otherClosing(Told t) {
    if (t.booked().closings().isEmpty()) {
      return Optional.empty();
    }
    return with(
        t,
        new Booked(
            t.booked().vouchers(),
            t.booked().closings().stream()
                .map(
                    c -> {
                      Map<String, Long> balances = new HashMap<>(c.balances());
                      balances.merge("1002.02", 1L, Long::sum);
                      return new Closing(c.period(), balances);
                    })
                .toList()));
  }

  private static Optional<Told> with(Told t, Map<String, Long> more) {
    if (t.fund().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> fund = new HashMap<>(t.fund());
    more.forEach((figure, fen) -> fund.merge(figure, fen, Long::sum));
    return Optional.of(
        new Told(t.words(), t.again(), t.events(), t.booked(), fund, t.arrearsCase(), t.claims()));
  }

  private static Function<Told, Optional<Told>> figure(String figure, long more) {
    return t -> with(t, Map.of(figure, more));
  }

  private static Optional<Told> figures(Told t) {
    return with(t, Map.of("bank", 1L, "principal", 1L));
  }

  private static Optional<Told> reserved(Told t) {
    return t.fund().isEmpty()
        ? Optional.empty()
        : with(
            t,
            Map.of(
                "reserved",
                t.fund().get("bank") - t.fund().get("awaiting") - t.fund().get("reserved") + 1));
  }

  private static Function<Told, Optional<Told>> claim(long more, int beyondPaid) {
    return t ->
        t.claims().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Told(
                    t.words(),
                    t.again(),
                    t.events(),
                    t.booked(),
                    t.fund(),
                    t.arrearsCase(),
                    t.claims().stream()
                        .map(
                            c ->
                                new SeenClaim(
                                    c.id(),
                                    c.paid(),
                                    c.recovered(),
                                    c.writtenOff(),
                                    c.inMemo(),
                                    c.outstanding() + more + beyondPaid * (c.paid() + 1)))
                        .toList()));
  }

  private static Function<Told, Optional<Told>> month(UnaryOperator<SeenMonth> change) {
    return t ->
        t.arrearsCase()
            .map(
                c ->
                    withCase(
                        t,
                        new SeenCase(
                            c.id(),
                            c.arrears(),
                            c.byEmployer(),
                            c.byDeposit(),
                            c.byAdvance(),
                            c.byOther(),
                            c.outstanding(),
                            c.months().stream().map(change).toList())));
  }

  private static Told withCase(Told t, SeenCase seen) {
    return new Told(
        t.words(), t.again(), t.events(), t.booked(), t.fund(), Optional.of(seen), t.claims());
  }

  private static SeenMonth paid(SeenMonth m, long more) {
    return new SeenMonth(
        m.line(), m.person(), m.month(), m.arrears(), m.paidOtherwise() + more, m.advanced());
  }

  private static SeenMonth beyond(SeenMonth m) {
    return paid(m, m.arrears() - m.paidOtherwise() - m.advanced() + 1);
  }

  private static Optional<Told> otherPart(Told t) {
    return t.arrearsCase()
        .map(
            c ->
                withCase(
                    t,
                    new SeenCase(
                        c.id(),
                        c.arrears(),
                        c.byEmployer(),
                        c.byDeposit(),
                        c.byAdvance() + 1,
                        c.byOther(),
                        c.outstanding(),
                        c.months())));
  }

  private static Optional<Told> again(Told t, Again again) {
    return t.again()
        .map(
            a ->
                new Told(
                    t.words(),
                    Optional.of(again),
                    t.events(),
                    t.booked(),
                    t.fund(),
                    t.arrearsCase(),
                    t.claims()));
  }

  private static Money fen(Money amount, long more) {
    return new Money(amount.fen() + more);
  }

  private static Optional<Told> cameBack(Told t) {
    return each(
        t,
        RecoveryReceived.class,
        e ->
            e.toFund().isZero()
                ? e
                : new RecoveryReceived(
                    e.claimId(),
                    e.receiptId(),
                    e.caseId(),
                    e.fundId(),
                    e.debtor(),
                    e.channel(),
                    e.payer(),
                    e.document(),
                    e.method(),
                    e.methodBy(),
                    e.amount(),
                    fen(e.toFund(), -1),
                    e.toWorkers(),
                    e.beyond(),
                    e.shares(),
                    e.outstanding(),
                    e.on(),
                    e.by(),
                    e.at(),
                    e.dates(),
                    e.toWrittenOff(),
                    e.costs(),
                    e.interest(),
                    e.forOthers(),
                    e.heldFrom(),
                    e.overrideReason()));
  }

  private static Optional<Told> receiptCorrected(Told t) {
    return each(
        t,
        ReceiptCorrected.class,
        e ->
            corrected(
                e,
                new ReceiptBooking(
                    fen(e.parts().toFund(), 1),
                    e.parts().toWrittenOff(),
                    e.parts().toWorkers(),
                    e.parts().beyond(),
                    e.parts().costs(),
                    e.parts().interest(),
                    e.parts().forOthers(),
                    e.parts().shares()),
                e.proposedBy()));
  }

  private static ReceiptCorrected corrected(
      ReceiptCorrected e, ReceiptBooking parts, String proposedBy) {
    return new ReceiptCorrected(
        e.claimId(),
        e.receiptId(),
        e.corrected(),
        e.caseId(),
        e.fundId(),
        e.correctionId(),
        e.kind(),
        e.debtor(),
        e.channel(),
        e.payer(),
        e.receipt(),
        e.method(),
        e.methodBy(),
        parts,
        e.lines(),
        e.booked(),
        e.received(),
        e.receivedOn(),
        e.bookedOn(),
        e.document(),
        proposedBy,
        e.outstanding(),
        e.inMemo(),
        e.dates(),
        e.heldFrom(),
        e.overrideReason(),
        e.on(),
        e.by(),
        e.at());
  }

  private static Optional<Told> writtenOff(Told t) {
    return each(
        t,
        ClaimWrittenOff.class,
        e ->
            new ClaimWrittenOff(
                e.claimId(),
                e.caseId(),
                e.fundId(),
                e.debtor(),
                e.writeOff(),
                fen(e.amount(), -1),
                e.outstanding(),
                e.inMemo(),
                e.dates(),
                e.document(),
                e.on(),
                e.by(),
                e.at()));
  }

  private static Optional<Told> arrived(Told t) {
    return each(
        t,
        BankReported.class,
        e ->
            new BankReported(
                e.batchId(),
                e.advanceId(),
                e.caseId(),
                e.fundId(),
                e.debtor(),
                e.succeeded().stream()
                    .map(
                        l ->
                            new wagefund.ledger.settlement.event.SucceededLine(
                                l.lineNo(), l.person(), fen(l.amount(), 1), l.receipt()))
                    .toList(),
                e.returned(),
                e.on(),
                e.by(),
                e.at()));
  }

  private static Optional<Told> aboveCaps(Told t) {
    return each(
        t,
        AdvanceRequested.class,
        e -> {
          List<AdvanceLine> lines =
              e.terms().lines().stream()
                  .map(
                      l ->
                          new AdvanceLine(
                              l.lineNo(),
                              l.person(),
                              l.account(),
                              l.arrears(),
                              fen(l.amount(), 10_000_000),
                              l.months(),
                              l.rule()))
                  .toList();
          AdvanceTerms terms =
              new AdvanceTerms(
                  e.terms().advanceId(),
                  e.terms().caseId(),
                  e.terms().fundId(),
                  e.terms().schemeId(),
                  e.terms().schemeVersion(),
                  lines,
                  Money.sum(lines.stream().map(AdvanceLine::amount).toList()),
                  e.terms().particulars());
          return new AdvanceRequested(
              terms,
              terms.digest(),
              e.caps(),
              e.cap(),
              e.debtor(),
              e.debtorCode(),
              e.reason(),
              e.evidence(),
              e.depositPosition(),
              e.situations(),
              e.on(),
              e.by(),
              e.at(),
              e.conditions());
        });
  }

  private static Optional<Told> changedByAnother(Told t) {
    return each(
        t,
        WriteOffAmended.class,
        e ->
            new WriteOffAmended(
                e.terms(), e.outstanding(), e.digest(), e.on(), e.by() + "-another", e.at()));
  }

  private static Optional<Told> capitalByOne(Told t) {
    return each(
        t,
        CapitalCorrected.class,
        e ->
            new CapitalCorrected(
                e.fundId(),
                e.correctionId(),
                e.kind(),
                e.booking(),
                e.corrected(),
                e.tranche(),
                e.withdrawalId(),
                e.source(),
                e.amount(),
                e.paper(),
                e.movedOn(),
                e.booked(),
                e.rightAmount(),
                e.bookedOn(),
                e.document(),
                e.by(),
                e.on(),
                e.by(),
                e.at()));
  }

  private static Optional<Told> requesterSigns(Told t) {
    List<String> requester =
        t.events().stream()
            .filter(AdvanceRequested.class::isInstance)
            .map(e -> ((AdvanceRequested) e).by())
            .toList();
    if (!requester.isEmpty()) {
      return Optional.empty();
    }
    return each(
        t,
        StageSigned.class,
        e ->
            new StageSigned(
                e.approvalId(),
                e.subject(),
                e.round(),
                e.stage(),
                e.last(),
                e.digest(),
                e.opinion(),
                e.on(),
                e.by().substring(0, e.by().lastIndexOf('-')) + "-clerk",
                e.at(),
                e.onBehalfOf(),
                e.nextDueOn()));
  }

  private static Optional<Told> refunded(Told t) {
    return each(
        t,
        HeldMoneyPaidBack.class,
        e ->
            new HeldMoneyPaidBack(
                e.fundId(),
                e.receiptId(),
                e.refundId(),
                e.kind(),
                e.amount(),
                e.payer(),
                e.document(),
                e.by(),
                e.after(),
                e.on(),
                e.by(),
                e.at()));
  }

  private static Optional<Told> otherDigest(Told t) {
    return each(
        t,
        AdvanceApproved.class,
        e ->
            new AdvanceApproved(
                e.advanceId(),
                e.caseId(),
                e.fundId(),
                e.amount(),
                Digest.of("another"),
                e.on(),
                e.by(),
                e.at(),
                e.releaseBy()));
  }

  private static Optional<Told> otherRelease(Told t) {
    return each(
        t,
        BatchReleased.class,
        e ->
            new BatchReleased(
                e.batchId(),
                e.advanceId(),
                e.caseId(),
                e.fundId(),
                e.lines().stream()
                    .map(
                        l ->
                            new PaymentLine(
                                l.lineNo(),
                                l.person(),
                                l.account(),
                                fen(l.amount(), 1),
                                l.endToEndId()))
                    .toList(),
                e.total(),
                e.digest(),
                e.on(),
                e.by(),
                e.at()));
  }

  private static Optional<Told> richAccount(Told t) {
    return each(
        t,
        LabourCostReceived.class,
        e ->
            new LabourCostReceived(
                e.accountId(),
                e.month(),
                e.amount(),
                fen(e.balance(), 1),
                e.document(),
                e.on(),
                e.by(),
                e.at()));
  }

  private static Function<Told, Optional<Told>> payroll(
      Function<PayrollConfirmed, String> by, Optional<Digest> digest) {
    return t ->
        each(
            t,
            PayrollConfirmed.class,
            e ->
                new PayrollConfirmed(
                    e.accountId(),
                    e.payrollId(),
                    e.purpose(),
                    e.month(),
                    e.total(),
                    digest.orElse(e.digest()),
                    e.proposedBy(),
                    e.balance(),
                    e.on(),
                    by.apply(e),
                    e.at()));
  }

  private static Optional<Told> sentByOne(Told t) {
    Optional<Told> corrected =
        each(
            t,
            LineCorrected.class,
            e ->
                new LineCorrected(
                    e.batchId(),
                    e.advanceId(),
                    e.lineNo(),
                    e.person(),
                    e.account(),
                    e.reason(),
                    e.on(),
                    "somebody",
                    e.at()));
    return corrected.or(
        () ->
            each(
                t,
                LineReissued.class,
                e ->
                    new LineReissued(
                        e.batchId(),
                        e.advanceId(),
                        e.caseId(),
                        e.fundId(),
                        e.lineNo(),
                        e.person(),
                        e.account(),
                        e.amount(),
                        e.on(),
                        "somebody",
                        e.at())));
  }

  private static boolean ofDeposits(Told t) {
    return t.events().stream().anyMatch(NoticePaid.class::isInstance);
  }

  private static Optional<Told> depositInBank(Told t) {
    return ofDeposits(t) ? with(t, Map.of("bank", 1L, "principal", 1L)) : Optional.empty();
  }

  private static Optional<Told> depositBooked(Told t) {
    List<Line> lines =
        List.of(
            new Line("1002.02", true, 5, "FINANCIAL", ""),
            new Line("1002.02", false, 5, "FINANCIAL", ""));
    Voucher voucher =
        new Voucher(
            "记", "2026-01", 1, LocalDate.of(2026, 1, 1), "NoticePaid", "x", "", "a", "", lines);
    return ofDeposits(t) ? with(t, new Booked(List.of(voucher), List.of())) : Optional.empty();
  }
}
