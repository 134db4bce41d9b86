package wagefund.ledger.recovery.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * One payment for which the debtor owes.
 *
 * @param reference the payment batch
 * @param amount what was paid
 * @param paidOn when, from which interest may run
 * @param dueOn by when it is due; empty: no term is known yet
 * @param reductions what fell off it, in the order in which that was recorded
 */
public record ClaimLine(
    String reference,
    int lineNo,
    PersonId person,
    Money amount,
    LocalDate paidOn,
    Optional<LocalDate> dueOn,
    List<Reduction> reductions) {

  /** What fell off a line on a day. */
  public record Reduction(LocalDate on, Money amount) {}

  /** What is still owed. */
  public Money left() {
    return amount.minus(Money.sum(reductions.stream().map(Reduction::amount).toList()));
  }

  /** What was owed at the end of a day. */
  public Money leftOn(LocalDate day) {
    return paidOn.isAfter(day)
        ? Money.ZERO
        : amount.minus(
            Money.sum(
                reductions.stream()
                    .filter(r -> !r.on().isAfter(day))
                    .map(Reduction::amount)
                    .toList()));
  }

  public ClaimLine reduced(Money by, LocalDate on) {
    if (by.isZero()) {
      return this;
    }
    List<Reduction> more = new ArrayList<>(reductions);
    // A fact may be recorded after a later one; a line is never reduced before it was paid.
    more.add(new Reduction(on.isBefore(paidOn) ? paidOn : on, by));
    return new ClaimLine(reference, lineNo, person, amount, paidOn, dueOn, List.copyOf(more));
  }

  /** What fell off it on a day; what was recorded before it was paid fell off on that day. */
  public Money reducedOn(LocalDate day) {
    LocalDate on = day.isBefore(paidOn) ? paidOn : day;
    return Money.sum(
        reductions.stream().filter(r -> r.on().equals(on)).map(Reduction::amount).toList());
  }

  /** The line as though so much had not fallen off it on a day. */
  public ClaimLine restored(Money by, LocalDate day) {
    LocalDate on = day.isBefore(paidOn) ? paidOn : day;
    List<Reduction> fewer = new ArrayList<>(reductions);
    Money left = by;
    for (int i = fewer.size() - 1; i >= 0 && !left.isZero(); i--) {
      Reduction reduction = fewer.get(i);
      if (reduction.on().equals(on)) {
        Money part = reduction.amount().min(left);
        left = left.minus(part);
        Money rest = reduction.amount().minus(part);
        if (rest.isZero()) {
          fewer.remove(i);
        } else {
          fewer.set(i, new Reduction(on, rest));
        }
      }
    }
    return new ClaimLine(reference, lineNo, person, amount, paidOn, dueOn, List.copyOf(fewer));
  }

  /** The line where less was paid from the start. */
  public ClaimLine lessBy(Money less) {
    return new ClaimLine(reference, lineNo, person, amount.minus(less), paidOn, dueOn, reductions);
  }

  ClaimLine due(LocalDate day) {
    return new ClaimLine(reference, lineNo, person, amount, paidOn, Optional.of(day), reductions);
  }
}
