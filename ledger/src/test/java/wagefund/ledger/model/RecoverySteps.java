package wagefund.ledger.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.model.SmallLedger.Case;
import wagefund.ledger.model.SmallLedger.Claim;
import wagefund.ledger.model.SmallLedger.Held;
import wagefund.ledger.model.SmallLedger.Month;
import wagefund.ledger.model.SmallLedger.Refund;
import wagefund.ledger.model.SmallLedger.Worker;
import wagefund.ledger.model.SmallReceipt.Owed;
import wagefund.ledger.model.SmallReceipt.Parts;
import wagefund.ledger.model.World.Step;
import wagefund.ledger.recovery.command.AgreeRepayment;
import wagefund.ledger.recovery.command.ChangeDebtor;
import wagefund.ledger.recovery.command.DropRefund;
import wagefund.ledger.recovery.command.EmployerPaymentRecorded;
import wagefund.ledger.recovery.command.IdentifyReceipt;
import wagefund.ledger.recovery.command.JoinDebtor;
import wagefund.ledger.recovery.command.NoteClaimCost;
import wagefund.ledger.recovery.command.RealiseHeld;
import wagefund.ledger.recovery.command.ReceiptDetails;
import wagefund.ledger.recovery.command.ReceiptDivided;
import wagefund.ledger.recovery.command.ReceiptPart;
import wagefund.ledger.recovery.command.RecordAssignmentNotice;
import wagefund.ledger.recovery.command.RecordEmployerPayment;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.command.RecordWire;
import wagefund.ledger.recovery.command.ReleaseRefund;
import wagefund.ledger.recovery.command.RequestRefund;
import wagefund.ledger.recovery.command.UseOverRecovery;
import wagefund.ledger.recovery.command.WireDivided;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ChangeReason;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.Instalment;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.ServiceMethod;
import wagefund.ledger.recovery.event.ServiceResult;

/** What comes back from debtors, what is held for others, and what changes about claims. */
final class RecoverySteps {

  private static final List<AllocationMethod> METHODS =
      List.of(
          AllocationMethod.FUND_FIRST, AllocationMethod.WORKERS_FIRST, AllocationMethod.PRO_RATA);

  /** 贷款市场报价利率 of every day of these worlds, in millionths. */
  private static final long LPR = 30_000;

  private final World world;
  private final SmallLedger small;

  RecoverySteps(World world) {
    this.world = world;
    this.small = world.small;
  }

  Step next() {
    int roll = world.roll(100);
    if (roll < 34) {
      return receipt();
    }
    if (roll < 52) {
      return employerPays();
    }
    if (roll < 62) {
      return wire();
    }
    if (roll < 84 && !small.held.isEmpty()) {
      return held();
    }
    return aboutClaim();
  }

  // --- receipts ---

  void take(SmallReceipt receipt, Case of, Claim claim) {
    claim.take(receipt.parts, receipt.receivedOn);
    claim.receipts.put(receipt.id, receipt);
    small.take(receipt.way(), receipt.parts);
    small.hold(receipt);
    of.settle(receipt.parts.shares());
  }

  private static void mustBe(Parts d, ReceiptDivided got) {
    boolean same =
        got.toFund().fen() == d.toDebt()
            && got.toWorkers().fen() == d.toWorkers()
            && got.toWrittenOff().fen() == d.toWrittenOff()
            && got.beyond().fen() == d.beyond()
            && got.costs().fen() == d.costs()
            && got.interest().fen() == d.interest();
    if (!same) {
      throw new IllegalStateException("It was divided as " + got + ", and should be " + d);
    }
  }

  /** How a receipt would be divided that pays a claim on a day, and why it is refused. */
  private record Divided(Parts parts, String refusal) {}

  private Divided divide(
      long amount,
      Case of,
      Claim claim,
      ReceiptChannel channel,
      AllocationMethod method,
      LocalDate on) {
    Owed owed = Owed.of(claim, of, on);
    Parts parts = SmallReceipt.divide(amount, owed, channel, method);
    String refusal = SmallReceipt.refusal(parts, owed, channel);
    boolean tooMuch = channel == ReceiptChannel.TREASURY && parts.toDebt() > small.principal;
    return new Divided(
        parts, refusal.isEmpty() && tooMuch ? "REMITTANCE_ABOVE_PRINCIPAL" : refusal);
  }

  private Step receipt() {
    Case of = world.owing();
    world.touched = Optional.of(of);
    Actor by = world.holder(Role.RECOVERY);
    List<Claim> workers = of.claims.stream().filter(c -> c.ofWorker).toList();
    boolean ofWorker = !workers.isEmpty() && world.roll(3) == 0;
    Optional<Claim> claim =
        ofWorker ? Optional.of(world.any(workers)) : of.claim(world.claimIdOf(of));
    ReceiptChannel channel =
        ofWorker
            ? ReceiptChannel.WORKER
            : world.any(
                List.of(
                    ReceiptChannel.BANK,
                    ReceiptChannel.BANK,
                    ReceiptChannel.COURT,
                    ReceiptChannel.BANK,
                    ReceiptChannel.IN_KIND,
                    ReceiptChannel.SET_OFF,
                    ReceiptChannel.TREASURY));
    AllocationMethod method = world.any(METHODS);
    LocalDate on = world.day();
    long toFund = claim.map(c -> c.costs + c.interest(on) + c.outstanding() + c.inMemo).orElse(0L);
    long amount = Math.max(1, world.near(world.roll(2) == 0 ? toFund : toFund + of.open()));
    String receipt = world.fresh("r");
    Optional<Divided> division = claim.map(c -> divide(amount, of, c, channel, method, on));
    String refusal = "";
    if (small.closedOn(on)) {
      refusal = "PERIOD_CLOSED";
    } else if (!mayRecord(by)) {
      refusal = "RECOVERY_ROLE_NEEDED";
    } else if (claim.isEmpty()) {
      refusal = "NOTHING_TO_RECOVER";
    } else {
      refusal = division.orElseThrow().refusal();
    }
    return new Step(
        "receive %s by %s %s for %s of %s on %s by %s"
            .formatted(
                new Money(amount),
                channel,
                method,
                claim.map(c -> c.id).orElse("nothing"),
                of.id,
                on,
                by.name()),
        new RecordReceipt(
            new ReceiptId(receipt),
            new CaseId(of.id),
            world.fund,
            new Money(amount),
            channel,
            "某公司",
            world.paper(),
            Optional.of(method),
            new ReceiptDetails(
                ofWorker ? claim.map(c -> new ClaimId(c.id)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            on,
            by,
            World.AT),
        refusal,
        outcome -> {
          Parts parts = division.orElseThrow().parts();
          mustBe(parts, outcome.answer(ReceiptDivided.class));
          take(
              new SmallReceipt(receipt, channel, method, "某公司", Optional.empty(), on, on, parts),
              of,
              claim.orElseThrow());
        });
  }

  // --- one wire for several claims, or for none that is known ---

  /** A part of held money that is for the debtor of a case. */
  private record PartOf(
      ReceiptPart part,
      Case of,
      Optional<Claim> claim,
      AllocationMethod method,
      Optional<Divided> division) {}

  private List<PartOf> parts(int most, long atMost, ReceiptChannel channel, LocalDate on) {
    List<PartOf> parts = new ArrayList<>();
    List<Case> left = new ArrayList<>(small.cases);
    long rest = atMost;
    for (int i = 0; i < most && !left.isEmpty() && rest > 0; i++) {
      List<Case> owing =
          left.stream().filter(c -> c.claim(world.claimIdOf(c)).isPresent()).toList();
      Case of = owing.isEmpty() || world.roll(20) == 0 ? world.any(left) : world.any(owing);
      left.remove(of);
      Optional<Claim> claim = of.claim(world.claimIdOf(of));
      AllocationMethod method = world.any(METHODS);
      long owed = claim.map(Claim::outstanding).orElse(5L) + world.roll(2) * of.open();
      long amount = Math.max(1, Math.min(rest, world.near(owed)));
      rest -= amount;
      parts.add(
          new PartOf(
              new ReceiptPart(
                  new ReceiptId(world.fresh("r")),
                  new CaseId(of.id),
                  Optional.empty(),
                  new Money(amount),
                  Optional.of(method),
                  Optional.empty()),
              of,
              claim,
              method,
              claim.map(c -> divide(amount, of, c, channel, method, on))));
    }
    return parts;
  }

  private static String refusal(List<PartOf> parts) {
    return parts.stream()
        .map(part -> part.division().map(Divided::refusal).orElse("NOTHING_TO_RECOVER"))
        .filter(refusal -> !refusal.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void takeAll(
      Held from, List<PartOf> parts, ReceiptChannel channel, LocalDate on, List<ReceiptDivided> d) {
    for (int i = 0; i < parts.size(); i++) {
      PartOf part = parts.get(i);
      Parts own = part.division().orElseThrow().parts();
      mustBe(own, d.get(i));
      SmallReceipt receipt =
          new SmallReceipt(
              part.part().receiptId().value(),
              channel,
              part.method(),
              from.payer,
              Optional.of(from),
              on,
              on,
              own);
      from.add(receipt.usedKind(), -part.part().amount().fen());
      take(receipt, part.of(), part.claim().orElseThrow());
    }
  }

  private Step wire() {
    Actor by = world.holder(Role.CASHIER);
    long amount = world.between(1, 400_000);
    LocalDate on = world.day();
    List<PartOf> parts = parts(world.roll(3), amount, ReceiptChannel.IDENTIFIED, on);
    world.touched = parts.stream().map(PartOf::of).findFirst();
    ReceiptChannel channel = world.roll(15) == 0 ? ReceiptChannel.TREASURY : ReceiptChannel.BANK;
    boolean tooMuch = !parts.isEmpty() && world.roll(15) == 0;
    long sum = parts.stream().mapToLong(p -> p.part().amount().fen()).sum();
    long wired = tooMuch ? sum - 1 : amount;
    String id = world.fresh("w");
    String refusal = "";
    if (small.closedOn(on)) {
      refusal = "PERIOD_CLOSED";
    } else if (!mayRecord(by)) {
      refusal = "RECOVERY_ROLE_NEEDED";
    } else if (channel == ReceiptChannel.TREASURY) {
      refusal = "WIRE_CHANNEL";
    } else if (sum > wired) {
      refusal = "WIRE_PARTS_EXCEED";
    } else {
      refusal = refusal(parts);
    }
    if (wired < 1) {
      return receipt();
    }
    return new Step(
        "wire %s of %s for %s on %s by %s"
            .formatted(id, new Money(wired), words(parts), on, by.name()),
        new RecordWire(
            new ReceiptId(id),
            world.fund,
            new Money(wired),
            channel,
            "某公司",
            Optional.empty(),
            world.paper(),
            parts.stream().map(PartOf::part).toList(),
            on,
            by,
            World.AT),
        refusal,
        outcome -> {
          Held held = new Held(id, "某公司", false);
          held.left.put("UNIDENTIFIED", wired);
          small.held.put(id, held);
          small.bank += wired;
          small.unidentified += wired;
          small.beyond += wired;
          takeAll(
              held,
              parts,
              ReceiptChannel.IDENTIFIED,
              on,
              outcome.answer(WireDivided.class).parts());
        });
  }

  private static String words(List<PartOf> parts) {
    return parts.stream().map(p -> p.part().amount() + " to " + p.of().id).toList().toString();
  }

  // --- held money ---

  private Step held() {
    List<Held> all = List.copyOf(small.held.values());
    List<Held> open =
        all.stream()
            .filter(
                h ->
                    h.toRealise > 0
                        || !h.refunds.isEmpty()
                        || h.left.values().stream().anyMatch(l -> l > 0))
            .toList();
    Held held = open.isEmpty() || world.roll(12) == 0 ? world.any(all) : world.any(open);
    if (held.toRealise > 0 && world.roll(3) > 0) {
      return realise(held);
    }
    if (!held.refunds.isEmpty() && world.roll(3) > 0) {
      return refunded(held);
    }
    if (held.left("UNIDENTIFIED") > 0 && world.roll(3) > 0) {
      return identify(held);
    }
    if (held.left("OVER_RECOVERY") > 0 && world.roll(3) == 0) {
      return useOverRecovery(held);
    }
    return refund(held);
  }

  private Step realise(Held held) {
    Actor by = world.holder(Role.RECOVERY);
    long bookValue = Math.max(1, world.near(held.toRealise));
    long proceeds = world.near(bookValue);
    String refusal = "";
    if (!mayRecord(by)) {
      refusal = "RECOVERY_ROLE_NEEDED";
    } else if (bookValue > held.toRealise) {
      refusal = "NOTHING_TO_REALISE";
    } else if (bookValue - proceeds > small.principal) {
      refusal = "REMITTANCE_ABOVE_PRINCIPAL";
    }
    return new Step(
        "realise %s of %s for %s by %s"
            .formatted(new Money(bookValue), held.id, new Money(proceeds), by.name()),
        new RealiseHeld(
            new ReceiptId(held.id),
            Optional.of(new Money(bookValue)),
            new Money(proceeds),
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> {
          held.toRealise -= bookValue;
          small.realise(bookValue, proceeds);
        });
  }

  private Step identify(Held held) {
    Actor by = world.holder(Role.RECOVERY);
    long left = held.left("UNIDENTIFIED");
    long most = world.roll(12) == 0 ? left + 50_000 : left;
    LocalDate on = small.today;
    List<PartOf> parts = parts(1 + world.roll(2), most, ReceiptChannel.IDENTIFIED, on);
    world.touched = parts.stream().map(PartOf::of).findFirst();
    long sum = parts.stream().mapToLong(p -> p.part().amount().fen()).sum();
    String refusal = "";
    if (!mayRecord(by)) {
      refusal = "RECOVERY_ROLE_NEEDED";
    } else if (sum == 0 || sum > left) {
      refusal = "HELD_MONEY_EXCEEDED";
    } else {
      refusal = refusal(parts);
    }
    return new Step(
        "identify of %s %s by %s".formatted(held.id, words(parts), by.name()),
        new IdentifyReceipt(
            new ReceiptId(held.id),
            parts.stream().map(PartOf::part).toList(),
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome ->
            takeAll(
                held,
                parts,
                ReceiptChannel.IDENTIFIED,
                on,
                outcome.answer(WireDivided.class).parts()));
  }

  private Step useOverRecovery(Held held) {
    Actor by = world.holder(Role.RECOVERY);
    long left = held.left("OVER_RECOVERY");
    LocalDate on = small.today;
    List<PartOf> parts =
        parts(1, world.roll(12) == 0 ? left + 1 : left, ReceiptChannel.OVER_RECOVERY, on);
    PartOf part = parts.get(0);
    world.touched = Optional.of(part.of());
    String refusal =
        part.part().amount().fen() > left
            ? "HELD_MONEY_EXCEEDED"
            : !mayRecord(by) ? "RECOVERY_ROLE_NEEDED" : refusal(parts);
    return new Step(
        "use of %s %s by %s".formatted(held.id, words(parts), by.name()),
        new UseOverRecovery(
            new ReceiptId(held.id), part.part(), world.paper(), small.today, by, World.AT),
        refusal,
        outcome ->
            takeAll(
                held,
                parts,
                ReceiptChannel.OVER_RECOVERY,
                on,
                List.of(outcome.answer(ReceiptDivided.class))));
  }

  private Step refund(Held held) {
    Actor by = world.holder(Role.RECOVERY);
    List<String> kinds = List.of("OVER_RECOVERY", "UNIDENTIFIED", "FOR_OTHERS");
    List<String> there = kinds.stream().filter(k -> held.left(k) > 0).toList();
    String kind = there.isEmpty() || world.roll(15) == 0 ? world.any(kinds) : world.any(there);
    long amount = Math.max(1, world.near(held.left(kind)));
    String payee = world.roll(10) == 0 ? "别人" : held.payer;
    String id = world.fresh("f");
    String refusal = "";
    if (!mayRecord(by)) {
      refusal = "RECOVERY_ROLE_NEEDED";
    } else if (amount > held.left(kind)) {
      refusal = "HELD_MONEY_EXCEEDED";
    } else if (!kind.equals("FOR_OTHERS") && !payee.equals(held.payer)) {
      refusal = "REFUND_TO_ANOTHER";
    }
    return new Step(
        "ask to refund %s %s of %s to %s by %s"
            .formatted(new Money(amount), kind, held.id, payee, by.name()),
        new RequestRefund(
            new ReceiptId(held.id),
            id,
            HeldKind.valueOf(kind),
            new Money(amount),
            payee,
            Optional.empty(),
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> {
          held.left.merge(kind, -amount, Long::sum);
          held.refunds.put(id, new Refund(kind, amount, by.name()));
        });
  }

  private Step refunded(Held held) {
    String id = world.any(List.copyOf(held.refunds.keySet()));
    boolean unknown = world.roll(20) == 0;
    String named = unknown ? "no-such-refund" : id;
    Refund refund = held.refunds.get(id);
    if (world.roll(5) == 0) {
      Actor by = world.holder(Role.RECOVERY);
      return new Step(
          "drop the refund " + named + " of " + held.id + " by " + by.name(),
          new DropRefund(new ReceiptId(held.id), named, "不再需要", small.today, by, World.AT),
          unknown ? "REFUND_UNKNOWN" : mayRecord(by) ? "" : "RECOVERY_ROLE_NEEDED",
          outcome -> {
            held.refunds.remove(id);
            held.left.merge(refund.kind(), refund.amount(), Long::sum);
          });
    }
    Actor by = world.holder(Role.CASHIER);
    String refusal = "";
    if (unknown) {
      refusal = "REFUND_UNKNOWN";
    } else if (!by.has(Role.CASHIER)) {
      refusal = "REFUND_ROLE_NEEDED";
    } else if (refund.by().equals(by.name())) {
      refusal = "REFUND_RELEASER_IS_REQUESTER";
    } else if (small.frozen()) {
      refusal = "FUND_FROZEN";
    } else if (refund.amount() > small.available()) {
      refusal = "INSUFFICIENT_FUNDS";
    }
    return new Step(
        "release the refund " + named + " of " + held.id + " by " + by.name(),
        new ReleaseRefund(new ReceiptId(held.id), named, small.today, by, World.AT),
        refusal,
        outcome -> {
          held.refunds.remove(id);
          small.bank -= refund.amount();
          switch (refund.kind()) {
            case "OVER_RECOVERY" -> small.over -= refund.amount();
            case "UNIDENTIFIED" -> small.unidentified -= refund.amount();
            default -> small.forOthers -= refund.amount();
          }
          small.giveBack(refund.amount());
        });
  }

  // --- the employer pays past the fund ---

  private record MonthPaid(Worker worker, YearMonth month, long settled, long beyond) {}

  private Step employerPays() {
    Case of = world.any(small.cases);
    world.touched = Optional.of(of);
    Actor by = world.roll(2) == 0 ? world.holder(Role.CLERK) : world.holder(Role.RECOVERY);
    Optional<Claim> claim = of.claim(world.claimIdOf(of));
    List<String> joined = claim.map(c -> c.debtors).orElse(List.of());
    String payer = "";
    if (!joined.isEmpty() && world.roll(4) == 0) {
      payer = world.any(joined);
    } else if (world.roll(15) == 0) {
      payer = "无关单位";
    }
    String named = payer.isEmpty() ? "某公司" : payer;
    boolean owes =
        named.equals("某公司") || of.claims.stream().anyMatch(c -> c.debtors.contains(named));
    List<RecordEmployerPayment.Line> lines = new ArrayList<>();
    List<MonthPaid> paid = new ArrayList<>();
    String refusal = "";
    for (Worker worker : of.workers) {
      if (world.roll(2) == 0) {
        long advanced = worker.months().values().stream().mapToLong(m -> m.advanced).sum();
        long amount =
            Math.max(1, world.near(world.roll(3) == 0 ? worker.open() + advanced : worker.open()));
        SortedMap<YearMonth, Long> amounts = new TreeMap<>();
        if (world.roll(3) == 0) {
          amounts.put(world.any(List.copyOf(worker.months().keySet())), amount);
          lines.add(line(worker.line(), amount, amounts));
        } else {
          lines.add(line(worker.line(), amount, amounts));
          amounts.putAll(oldestFirst(of, worker, amount));
        }
        amounts.forEach(
            (month, sum) -> {
              Month own = worker.months().get(month);
              long settled = Math.min(sum, own.open());
              if (sum > 0) {
                paid.add(new MonthPaid(worker, month, settled, sum - settled));
              }
            });
      }
    }
    if (world.roll(20) == 0) {
      lines.add(line(99, 1, new TreeMap<>()));
      refusal = "WORKER_LINE_UNKNOWN";
    } else if (!lines.isEmpty() && world.roll(20) == 0) {
      lines.add(lines.get(0));
      refusal = "WORKER_LINE_TWICE";
    }
    if (refusal.isEmpty() && !owes) {
      refusal = "PAYER_IS_NO_DEBTOR";
    }
    boolean may = by.has(Role.CLERK) || by.has(Role.CHECKER) || by.has(Role.RECOVERY);
    LocalDate on = small.today;
    long settled = paid.stream().mapToLong(MonthPaid::settled).sum();
    long beyond = paid.stream().mapToLong(MonthPaid::beyond).sum();
    return new Step(
        "%s pays %s in %s by %s".formatted(named, lines, of.id, by.name()),
        new RecordEmployerPayment(
            world.fresh("e"),
            new CaseId(of.id),
            payer,
            lines,
            List.of(),
            world.paper(),
            on,
            by,
            World.AT),
        may ? refusal : "EMPLOYER_PAYMENT_ROLE_NEEDED",
        outcome -> {
          long moved = paidByEmployer(of, paid, named, on);
          EmployerPaymentRecorded got = outcome.answer(EmployerPaymentRecorded.class);
          EmployerPaymentRecorded should =
              new EmployerPaymentRecorded(
                  got.paymentId(),
                  new Money(settled + beyond),
                  new Money(settled),
                  new Money(beyond),
                  new Money(moved));
          if (!got.equals(should)) {
            throw new IllegalStateException("It was " + got + ", and should be " + should);
          }
        });
  }

  private static RecordEmployerPayment.Line line(
      int no, long amount, SortedMap<YearMonth, Long> months) {
    SortedMap<YearMonth, Money> named = new TreeMap<>();
    months.forEach((month, fen) -> named.put(month, new Money(fen)));
    return new RecordEmployerPayment.Line(no, new Money(amount), named);
  }

  private static SortedMap<YearMonth, Long> oldestFirst(Case of, Worker worker, long amount) {
    SortedMap<YearMonth, Long> amounts = new TreeMap<>();
    long left = amount;
    for (Map.Entry<YearMonth, Month> month : worker.months().entrySet()) {
      long part = Math.min(month.getValue().open(), left);
      amounts.put(month.getKey(), part);
      left -= part;
    }
    for (Map.Entry<YearMonth, Month> month : worker.months().entrySet()) {
      long again =
          Math.max(0, month.getValue().advanced - of.paidAgain(worker.person(), month.getKey()));
      long part = Math.min(again, left);
      amounts.merge(month.getKey(), part, Long::sum);
      left -= part;
    }
    amounts.merge(worker.months().lastKey(), left, Long::sum);
    return amounts;
  }

  /** What was advanced and is paid again is owed by the worker, unless the notice had bound. */
  private long paidByEmployer(Case of, List<MonthPaid> paid, String payer, LocalDate on) {
    List<Long> ofAdvances = new ArrayList<>();
    for (MonthPaid one : paid) {
      Month month = one.worker().months().get(one.month());
      month.paidOtherwise += one.settled();
      ofAdvances.add(
          Math.min(
              one.beyond(),
              Math.max(0, month.advanced - of.paidAgain(one.worker().person(), one.month()))));
    }
    long moved = 0;
    for (int i = 0; i < paid.size(); i++) {
      MonthPaid one = paid.get(i);
      if (one.beyond() > 0) {
        for (Claim claim : List.copyOf(of.claims)) {
          if (!claim.ofWorker && !claim.binds(payer, on)) {
            moved +=
                claim.move(
                    "",
                    one.worker().person(),
                    ofAdvances.get(i),
                    on,
                    () -> world.claimOfWorker(of, one.worker()));
          }
        }
        of.payAgain(one.worker().person(), one.month(), ofAdvances.get(i));
      }
    }
    return moved;
  }

  // --- what is recorded about a claim ---

  private Step aboutClaim() {
    Case of = world.owing();
    world.touched = Optional.of(of);
    Actor by = world.holder(Role.RECOVERY);
    String id = world.claimIdOf(of);
    Optional<Claim> claim = of.claim(id);
    String refusal = "";
    if (!by.has(Role.RECOVERY)) {
      refusal = "CLAIM_ROLE_NEEDED";
    } else if (claim.isEmpty()) {
      refusal = "CLAIM_UNKNOWN";
    }
    int roll = world.roll(13);
    if (roll < 3) {
      return cost(id, claim, by, refusal);
    }
    if (roll > 9) {
      return agreement(id, claim, by, refusal);
    }
    if (roll < 6) {
      return notice(id, claim, by, refusal);
    }
    return roll < 8 ? join(id, claim, by, refusal) : change(id, claim, by, refusal);
  }

  private Step agreement(String id, Optional<Claim> claim, Actor by, String refusal) {
    long owed = claim.map(Claim::outstanding).orElse(0L);
    LocalDate on = small.today;
    SortedMap<LocalDate, Long> plan = new TreeMap<>();
    long left = owed;
    LocalDate day = on;
    while (left > 0 && plan.size() < 3 && world.roll(3) > 0) {
      day = day.plusDays(world.roll(10) + (plan.isEmpty() ? 0 : 1));
      long part = plan.size() == 2 ? left : Math.max(1, world.near(left - 1));
      plan.put(day, Math.min(part, left));
      left -= Math.min(part, left);
    }
    long sum = plan.values().stream().mapToLong(x -> x).sum();
    boolean early = !plan.isEmpty() && world.roll(12) == 0;
    LocalDate shown = early ? on.minusDays(1) : LocalDate.MIN;
    List<Instalment> instalments = new ArrayList<>();
    plan.forEach(
        (due, amount) ->
            instalments.add(
                new Instalment(early && instalments.isEmpty() ? shown : due, new Money(amount))));
    String unfit = "";
    if (owed == 0) {
      unfit = "CLAIM_SETTLED";
    } else if (early) {
      unfit = "INSTALMENTS_NOT_IN_ORDER";
    } else if (!plan.isEmpty() && sum != owed) {
      unfit = "INSTALMENTS_SUM_WRONG";
    }
    Optional<LocalDate> dueOn =
        world.roll(3) == 0 ? Optional.of(on.plusDays(world.roll(20))) : Optional.empty();
    boolean rated = world.roll(4) > 0;
    boolean lpr = world.roll(4) == 0;
    long rate = world.roll(6) == 0 ? 0 : world.between(1, 240_000);
    Optional<Long> late =
        world.roll(3) == 0 ? Optional.of(world.between(0, 300_000)) : Optional.empty();
    int basis = world.roll(2) == 0 ? 360 : 365;
    boolean sinceDue = world.roll(3) == 0;
    Optional<LocalDate> since =
        world.roll(3) == 0 ? Optional.of(on.minusDays(world.roll(30))) : Optional.empty();
    SmallInterest.Terms terms =
        new SmallInterest.Terms(lpr ? rate + LPR : rate, basis, sinceDue, late);
    ClaimInterest.Method method =
        lpr
            ? ClaimInterest.Method.LPR
            : rate == 0 ? ClaimInterest.Method.NONE : ClaimInterest.Method.SIMPLE;
    return new Step(
        "agree on %s: due %s, %s, %s since %s, by %s"
            .formatted(id, dueOn, plan, rated ? terms : "as it is", since, by.name()),
        new AgreeRepayment(
            new ClaimId(id),
            dueOn,
            instalments,
            Optional.of(
                    new ClaimInterest(
                        method,
                        rate,
                        basis,
                        sinceDue ? ClaimInterest.Start.DUE_DATE : ClaimInterest.Start.PAYMENT,
                        late))
                .filter(i -> rated),
            since,
            world.paper(),
            on,
            by,
            World.AT),
        refusal.isEmpty() ? unfit : refusal,
        outcome -> {
          Claim own = claim.orElseThrow();
          own.agreed.agree(
              Optional.of(terms).filter(t -> rated), since.orElse(LocalDate.EPOCH), plan, on);
          dueOn
              .or(() -> plan.isEmpty() ? Optional.empty() : Optional.of(plan.lastKey()))
              .ifPresent(due -> own.parts.forEach(part -> part.dueOn = Optional.of(due)));
        });
  }

  private Step cost(String id, Optional<Claim> claim, Actor by, String refusal) {
    long amount = world.between(1, 20_000);
    return new Step(
        "note costs of " + new Money(amount) + " on " + id + " by " + by.name(),
        new NoteClaimCost(
            new ClaimId(id),
            world.fresh("k"),
            "诉讼费",
            new Money(amount),
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal,
        outcome -> claim.orElseThrow().costs += amount);
  }

  private Step notice(String id, Optional<Claim> claim, Actor by, String refusal) {
    boolean published = world.roll(2) == 0;
    boolean served = world.roll(4) > 0;
    String impossible = published && !served ? "NOTICE_RESULT_IMPOSSIBLE" : "";
    LocalDate from = published ? small.today.plusDays(30) : small.today;
    return new Step(
        "notice on %s, published %s, served %s, by %s".formatted(id, published, served, by.name()),
        new RecordAssignmentNotice(
            new ClaimId(id),
            world.fresh("n"),
            "",
            published ? ServiceMethod.PUBLIC : ServiceMethod.DIRECT,
            served ? ServiceResult.SERVED : ServiceResult.REFUSED,
            "送达人",
            world.paper(),
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal.isEmpty() ? impossible : refusal,
        outcome -> {
          if (served) {
            claim
                .orElseThrow()
                .bound
                .merge(claim.get().debtors.get(0), from, (a, b) -> a.isBefore(b) ? a : b);
          }
        });
  }

  private Step join(String id, Optional<Claim> claim, Actor by, String refusal) {
    List<String> now = claim.map(c -> c.debtors).orElse(List.of());
    boolean again = !now.isEmpty() && world.roll(5) == 0;
    boolean worker = world.roll(10) == 0;
    String name = again ? world.any(now) : "连带人" + world.fresh("d");
    String not = worker ? "DEBTOR_NOT_A_WORKER" : again ? "DEBTOR_OWES_ALREADY" : "";
    return new Step(
        "join " + name + " to " + id + " by " + by.name(),
        new JoinDebtor(
            new ClaimId(id),
            new ClaimDebtor(
                worker ? DebtorKind.WORKER : DebtorKind.GENERAL_CONTRACTOR,
                name,
                "",
                Optional.empty()),
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal.isEmpty() ? not : refusal,
        outcome -> claim.orElseThrow().debtors.add(name));
  }

  private Step change(String id, Optional<Claim> claim, Actor by, String refusal) {
    List<String> now = claim.map(c -> c.debtors).orElse(List.of());
    boolean unknown = now.isEmpty() || world.roll(10) == 0;
    String from = unknown ? "不是债务人" : world.any(now);
    String to = "承继人" + world.fresh("d");
    boolean renamed = world.roll(2) == 0;
    return new Step(
        "change %s of %s to %s, renamed %s, by %s".formatted(from, id, to, renamed, by.name()),
        new ChangeDebtor(
            new ClaimId(id),
            from,
            new ClaimDebtor(DebtorKind.EMPLOYER, to, "", Optional.empty()),
            renamed ? ChangeReason.RENAMED : ChangeReason.ASSUMED,
            world.paper(),
            small.today,
            by,
            World.AT),
        refusal.isEmpty() ? unknown ? "DEBTOR_UNKNOWN" : "" : refusal,
        outcome -> {
          Claim changed = claim.orElseThrow();
          changed.debtors.replaceAll(d -> d.equals(from) ? to : d);
          if (renamed && changed.bound.containsKey(from)) {
            changed.bound.put(to, changed.bound.get(from));
          }
        });
  }

  private static boolean mayRecord(Actor by) {
    return by.has(Role.RECOVERY) || by.has(Role.CASHIER);
  }
}
