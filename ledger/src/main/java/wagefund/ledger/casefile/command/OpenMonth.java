package wagefund.ledger.casefile.command;

import wagefund.ledger.kernel.Money;

/**
 * One wage month of one worker: what was owed, and who has paid of it.
 *
 * @param arrears the original arrears
 * @param paidBefore paid by employer, deposit or another way, not by an advance
 * @param advanced paid by an advance
 */
public record OpenMonth(Money arrears, Money paidBefore, Money advanced) {
  public Money outstanding() {
    return arrears.minus(paidBefore).minus(advanced);
  }
}
