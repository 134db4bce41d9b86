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

  /** The line where less was paid from the start. */
  public ClaimLine lessBy(Money less) {
    return new ClaimLine(reference, lineNo, person, amount.minus(less), paidOn, dueOn, reductions);
  }

  ClaimLine due(LocalDate day) {
    return new ClaimLine(reference, lineNo, person, amount, paidOn, Optional.of(day), reductions);
  }
}
