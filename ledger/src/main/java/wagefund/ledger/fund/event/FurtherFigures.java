package wagefund.ledger.fund.event;

import java.util.Optional;
import wagefund.ledger.kernel.Money;

/**
 * What some receipts bring beside: things to turn into money, and money that is owed on (ADR 0023).
 *
 * @param toRealise 待变现: taken in place of money, in kind or by set-off, at the value agreed
 * @param unidentified 待查款: at the bank, of which nobody knows yet what it is for
 * @param forOthers 代收待转付: at the bank, belongs to workers or to who bore the costs
 */
public record FurtherFigures(Money toRealise, Money unidentified, Money forOthers) {

  public static final FurtherFigures NONE = new FurtherFigures(Money.ZERO, Money.ZERO, Money.ZERO);

  /** What of it the fund owes. */
  public Money owed() {
    return unidentified.plus(forOthers);
  }

  FurtherFigures withToRealise(Money amount) {
    return new FurtherFigures(amount, unidentified, forOthers);
  }

  FurtherFigures withUnidentified(Money amount) {
    return new FurtherFigures(toRealise, amount, forOthers);
  }

  FurtherFigures withForOthers(Money amount) {
    return new FurtherFigures(toRealise, unidentified, amount);
  }

  /** As it was before so much came for others. */
  public Optional<FurtherFigures> withoutForOthers(Money amount) {
    return withForOthers(forOthers.minus(amount)).orAbsent();
  }

  /** Absent where there is nothing of it, so that it is not written. */
  Optional<FurtherFigures> orAbsent() {
    return equals(NONE) ? Optional.empty() : Optional.of(this);
  }
}
