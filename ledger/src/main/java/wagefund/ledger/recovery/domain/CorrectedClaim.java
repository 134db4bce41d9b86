package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimLine;
import wagefund.ledger.recovery.command.RestartingAct;
import wagefund.ledger.recovery.event.LineChange;
import wagefund.ledger.recovery.event.ReceiptBooking;

/**
 * A claim from which a receipt is taken back, or to which one is added that came earlier. It counts
 * from the day on which the money came, as interest does.
 *
 * @param claim as it is
 * @param receivedOn when the money came
 */
record CorrectedClaim(ClaimFacts claim, LocalDate receivedOn) {

  /**
   * What is owed again: of what fell off by a receipt of that day, the newest line first. What was
   * paid only later comes last, and of that the oldest first: there lies on one day what came on
   * several, and what came on a later day can lie nowhere else.
   */
  List<LineChange> giveBack(Money amount) {
    List<LineChange> changes = new ArrayList<>();
    Money left = amount;
    for (int line : inOrderOfReturn()) {
      Money part = claim.lines().get(line - 1).reducedOn(receivedOn).min(left);
      if (!part.isZero()) {
        changes.add(new LineChange(line, part));
        left = left.minus(part);
      }
    }
    if (!left.isZero()) {
      throw new IllegalStateException("The receipt did not fall off the lines, by " + left);
    }
    return List.copyOf(changes);
  }

  /** The numbers of the lines. */
  private List<Integer> inOrderOfReturn() {
    List<Integer> before = new ArrayList<>();
    List<Integer> since = new ArrayList<>();
    for (int line = claim.lines().size(); line > 0; line--) {
      (paidOn(line).isBefore(receivedOn) ? before : since).add(line);
    }
    since.sort(Comparator.comparing(this::paidOn));
    before.addAll(since);
    return before;
  }

  private LocalDate paidOn(int line) {
    return claim.lines().get(line - 1).paidOn();
  }

  /** What falls off, as with every receipt: the oldest line first. */
  List<LineChange> take(Money amount) {
    List<Money> parts =
        Allocation.inOrder(amount, claim.lines().stream().map(ClaimLine::left).toList());
    List<LineChange> changes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isZero()) {
        changes.add(new LineChange(i + 1, parts.get(i)));
      }
    }
    return List.copyOf(changes);
  }

  /**
   * The claim as though so much of the receipt had not come.
   *
   * @param rest what of the receipt stays
   */
  ClaimFacts without(ReceiptBooking parts, List<LineChange> lines, ReceiptBooking rest) {
    ClaimFacts after =
        claim
            .with(changed(lines, true))
            .withMoney(
                claim.paid(),
                claim.recovered().minus(parts.toFund()),
                claim.gone(),
                claim.outstanding().plus(parts.toFund()))
            .withWrittenOff(claim.writtenOff(), claim.inMemo().plus(parts.toWrittenOff()));
    List<RestartingAct> acts = new ArrayList<>(claim.acts());
    if (!parts.toDebt().isZero() && rest.toDebt().isZero()) {
      boolean unused = acts.remove(act());
    }
    if (!parts.toWrittenOff().isZero() && rest.toWrittenOff().isZero()) {
      boolean unused = acts.remove(act());
    }
    return after.withMemo(
        acts,
        claim.costs(),
        claim.interestReceived().minus(parts.interest()),
        claim.costsReceived().minus(parts.costs()));
  }

  /**
   * The claim as though so much more had come with the receipt.
   *
   * @param before what had been booked of it
   */
  ClaimFacts with(ReceiptBooking parts, List<LineChange> lines, ReceiptBooking before) {
    ClaimFacts after =
        claim
            .with(changed(lines, false))
            .withMoney(
                claim.paid(),
                claim.recovered().plus(parts.toFund()),
                claim.gone(),
                claim.outstanding().minus(parts.toFund()))
            .withWrittenOff(claim.writtenOff(), claim.inMemo().minus(parts.toWrittenOff()));
    List<RestartingAct> acts = new ArrayList<>(claim.acts());
    if (!parts.toDebt().isZero() && before.toDebt().isZero()) {
      acts.add(act());
    }
    if (!parts.toWrittenOff().isZero() && before.toWrittenOff().isZero()) {
      acts.add(act());
    }
    return after.withMemo(
        acts,
        claim.costs(),
        claim.interestReceived().plus(parts.interest()),
        claim.costsReceived().plus(parts.costs()));
  }

  private RestartingAct act() {
    return new RestartingAct(receivedOn, false);
  }

  private List<ClaimLine> changed(List<LineChange> changes, boolean back) {
    List<ClaimLine> lines = new ArrayList<>(claim.lines());
    for (LineChange change : changes) {
      ClaimLine line = lines.get(change.line() - 1);
      lines.set(
          change.line() - 1,
          back
              ? line.restored(change.amount(), receivedOn)
              : line.reduced(change.amount(), receivedOn));
    }
    return lines;
  }
}
