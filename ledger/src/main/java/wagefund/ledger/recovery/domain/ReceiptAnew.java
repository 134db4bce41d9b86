package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.recovery.command.ClaimDebt;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.LprTable;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.event.ReceiptBooking;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.WorkerShare;

/**
 * A receipt divided once more, as though it came now for the first time: by what is owed without
 * it, with interest up to the day on which the money came.
 *
 * @param receipt as it was booked, with its channel and method
 * @param claim the claim that it pays, without it
 * @param workers what each worker of the case is owed, without it
 */
record ReceiptAnew(BookedReceipt receipt, ClaimFacts claim, List<Owed> workers) {

  /** What a worker is owed. */
  record Owed(PersonId person, Money amount) {}

  /** On the claim to which it was booked. */
  static ReceiptAnew onItsOwn(BookedReceipt receipt, ClaimFacts claim, CaseFacts arrearsCase) {
    ReceiptBooking parts = receipt.parts();
    CorrectedClaim with = new CorrectedClaim(claim, receipt.receivedOn());
    ClaimFacts without = with.without(parts, with.giveBack(parts.toFund()), ReceiptBooking.NONE);
    return new ReceiptAnew(receipt, without, owed(arrearsCase, parts.shares()));
  }

  /** On another claim; the workers of its own case may have had their part of it. */
  static ReceiptAnew onAnother(
      BookedReceipt receipt, ClaimFacts claim, CaseFacts arrearsCase, boolean sameCase) {
    return new ReceiptAnew(
        receipt, claim, owed(arrearsCase, sameCase ? receipt.parts().shares() : List.of()));
  }

  private static List<Owed> owed(CaseFacts arrearsCase, List<WorkerShare> had) {
    Map<PersonId, Money> shares = new HashMap<>();
    had.forEach(s -> shares.merge(s.person(), s.amount(), Money::plus));
    return arrearsCase.workers().stream()
        .map(
            w ->
                new Owed(
                    w.person(), w.outstanding().plus(shares.getOrDefault(w.person(), Money.ZERO))))
        .toList();
  }

  /** The parts of the amount that really came. */
  Outcome divide(Money received, LprTable lpr) {
    if (received.isZero()) {
      return Outcome.accepted(ReceiptBooking.NONE);
    }
    LocalDate day = receipt.receivedOn();
    InterestReckoning reckoning = new InterestReckoning(claim, lpr, day);
    Optional<Rejection> unknown = reckoning.reckon();
    if (unknown.isPresent()) {
      return Outcome.rejected(unknown.get());
    }
    ClaimDebt debt = reckoning.debt();
    ReceiptChannel channel = receipt.channel();
    boolean money = channel.way() == ReceiptWay.MONEY;
    Money principal = money ? claim.owed() : claim.outstanding();
    Division.Owed owed = new Division.Owed(debt.costs(), debt.interest(), principal);
    Money toWorkers =
        channel.isForFundOnly()
            ? Money.ZERO
            : Money.sum(workers.stream().map(Owed::amount).toList());
    Division division = Division.of(received, owed, toWorkers, receipt.method());
    if (channel.endsWithDebt() && !division.beyond().isZero()) {
      return Outcome.rejected(
          RecoveryError.RECEIPT_ABOVE_DEBT,
          Facts.of("amount", received).and("outstanding", owed.total()));
    }
    if (!division.beyond().isZero() && claim.owed().isMoreThan(principal)) {
      return Outcome.rejected(
          RecoveryError.WRITTEN_OFF_TAKES_MONEY, Facts.of("outstanding", principal));
    }
    return Outcome.accepted(booking(division));
  }

  /** What is owed in the books is paid before what had been written off. */
  private ReceiptBooking booking(Division division) {
    Money toDebt = division.toFund().min(claim.outstanding());
    return new ReceiptBooking(
        toDebt,
        division.toFund().minus(toDebt),
        division.toWorkers(),
        division.beyond(),
        division.costs(),
        division.interest(),
        ReceiptDesk.forOthers(receipt.channel(), division),
        shares(division.toWorkers()));
  }

  private List<WorkerShare> shares(Money amount) {
    if (amount.isZero()) {
      return List.of();
    }
    List<Money> parts = Allocation.proRata(amount, workers.stream().map(Owed::amount).toList());
    List<WorkerShare> shares = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isZero()) {
        shares.add(new WorkerShare(workers.get(i).person(), parts.get(i)));
      }
    }
    return shares;
  }
}
