package wagefund.ledger.deposit.event;

import wagefund.ledger.kernel.Money;

/**
 * The register of one deposit after an event. It is a memo: none of it is money of a fund.
 *
 * @param required what has to be secured
 * @param cash what is in the contractor's own supervised account
 * @param guaranteed what may still be called under guarantees and policies, expired ones included
 *     until they are replaced
 * @param committed what payment notices that are issued still ask for
 * @param drawn what banks have paid to workers in all
 * @param replenished what of that was made good
 * @param shortfall what has still to be made good; with what is replenished it makes up what is
 *     drawn
 */
public record DepositFigures(
    Money required,
    Money cash,
    Money guaranteed,
    Money committed,
    Money drawn,
    Money replenished,
    Money shortfall) {
  public static final DepositFigures NONE =
      new DepositFigures(
          Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  public DepositFigures {
    if (!replenished.plus(shortfall).equals(drawn)) {
      throw new IllegalStateException(
          "The register is broken: " + replenished + " + " + shortfall + " ≠ " + drawn);
    }
    if (committed.isMoreThan(cash.plus(guaranteed))) {
      throw new IllegalStateException(
          "More is committed than is there: " + committed + " > " + cash + " + " + guaranteed);
    }
  }

  /** What is there in any form, whether or not a guarantee is in force. */
  public Money secured() {
    return cash.plus(guaranteed);
  }

  /** Another sum has to be secured. */
  public DepositFigures require(Money sum) {
    return new DepositFigures(sum, cash, guaranteed, committed, drawn, replenished, shortfall);
  }

  /** So much is there now, as cash and under guarantees. */
  public DepositFigures hold(Money cashNow, Money guaranteedNow) {
    return new DepositFigures(
        required, cashNow, guaranteedNow, committed, drawn, replenished, shortfall);
  }

  /** A notice speaks for so much more. */
  public DepositFigures commit(Money amount) {
    return new DepositFigures(
        required, cash, guaranteed, committed.plus(amount), drawn, replenished, shortfall);
  }

  /** A notice no longer speaks for so much. */
  public DepositFigures free(Money amount) {
    return new DepositFigures(
        required, cash, guaranteed, committed.minus(amount), drawn, replenished, shortfall);
  }

  /** Banks paid so much of what was committed. */
  public DepositFigures draw(Money ofCash, Money ofGuarantees) {
    Money amount = ofCash.plus(ofGuarantees);
    return new DepositFigures(
        required,
        cash.minus(ofCash),
        guaranteed.minus(ofGuarantees),
        committed.minus(amount),
        drawn.plus(amount),
        replenished,
        shortfall.plus(amount));
  }

  /** So much of what was drawn was made good. */
  public DepositFigures makeGood(Money amount) {
    return new DepositFigures(
        required,
        cash,
        guaranteed,
        committed,
        drawn,
        replenished.plus(amount),
        shortfall.minus(amount));
  }
}
