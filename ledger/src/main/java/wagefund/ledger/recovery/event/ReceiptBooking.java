package wagefund.ledger.recovery.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagefund.ledger.fund.event.ReceiptParts;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * The parts of a receipt, as they are booked or put right.
 *
 * @param toFund what fell off the debt to the fund
 * @param toWrittenOff what paid a debt that had been written off
 * @param toWorkers what was paid on to the workers, in these shares
 * @param beyond what was beyond all debts
 * @param costs what paid the costs of pursuing
 * @param interest what paid interest
 * @param forOthers what of it the fund holds for others
 */
public record ReceiptBooking(
    Money toFund,
    Money toWrittenOff,
    Money toWorkers,
    Money beyond,
    Money costs,
    Money interest,
    Money forOthers,
    List<WorkerShare> shares) {

  public static final ReceiptBooking NONE =
      new ReceiptBooking(
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          List.of());

  public ReceiptBooking {
    shares = List.copyOf(shares);
  }

  public static ReceiptBooking of(RecoveryReceived e) {
    return new ReceiptBooking(
        e.toFund(),
        e.toWrittenOff().orElse(Money.ZERO),
        e.toWorkers(),
        e.beyond(),
        e.costs().orElse(Money.ZERO),
        e.interest().orElse(Money.ZERO),
        e.forOthers().orElse(Money.ZERO),
        e.shares());
  }

  /** The whole receipt. */
  public Money amount() {
    return toFund.plus(toWrittenOff).plus(toWorkers).plus(beyond).plus(costs).plus(interest);
  }

  /** What stands as a thing, or a claim on another office, until it is money. */
  public Money toRealise(ReceiptWay way) {
    return way == ReceiptWay.THINGS || way == ReceiptWay.SET_OFF
        ? amount().minus(toWorkers)
        : Money.ZERO;
  }

  /** What of it comes to the fund, but for what had been written off. */
  public ReceiptParts parts(ReceiptWay way) {
    return new ReceiptParts(
        toFund, way == ReceiptWay.TREASURY ? Money.ZERO : interest, beyond, forOthers);
  }

  public boolean booksNothing() {
    return amount().isZero() && forOthers.isZero() && shares.isEmpty();
  }

  /** What of it pays the debt in the books, its interest and its costs. */
  public Money toDebt() {
    return toFund.plus(costs).plus(interest);
  }

  /** Each part by which this one is more than the other. */
  public ReceiptBooking minusOrZero(ReceiptBooking other) {
    Map<PersonId, Money> theirs = other.byPerson();
    return new ReceiptBooking(
        toFund.minusOrZero(other.toFund),
        toWrittenOff.minusOrZero(other.toWrittenOff),
        toWorkers.minusOrZero(other.toWorkers),
        beyond.minusOrZero(other.beyond),
        costs.minusOrZero(other.costs),
        interest.minusOrZero(other.interest),
        forOthers.minusOrZero(other.forOthers),
        shares.stream()
            .map(
                s ->
                    new WorkerShare(
                        s.person(),
                        s.amount().minusOrZero(theirs.getOrDefault(s.person(), Money.ZERO))))
            .filter(s -> !s.amount().isZero())
            .toList());
  }

  /** With the parts of another one. */
  public ReceiptBooking plus(ReceiptBooking other) {
    Map<PersonId, Money> all = byPerson();
    other.shares.forEach(s -> all.merge(s.person(), s.amount(), Money::plus));
    return new ReceiptBooking(
        toFund.plus(other.toFund),
        toWrittenOff.plus(other.toWrittenOff),
        toWorkers.plus(other.toWorkers),
        beyond.plus(other.beyond),
        costs.plus(other.costs),
        interest.plus(other.interest),
        forOthers.plus(other.forOthers),
        all.entrySet().stream().map(s -> new WorkerShare(s.getKey(), s.getValue())).toList());
  }

  private Map<PersonId, Money> byPerson() {
    Map<PersonId, Money> all = new LinkedHashMap<>();
    shares.forEach(s -> all.merge(s.person(), s.amount(), Money::plus));
    return all;
  }
}
