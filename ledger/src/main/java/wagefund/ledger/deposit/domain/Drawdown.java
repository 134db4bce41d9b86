package wagefund.ledger.deposit.domain;

import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.deposit.event.MadeGood;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Money;

/**
 * 动用: what was drawn at once, and what of it is still to be made good.
 *
 * @param no its number within the deposit, from 1
 */
record Drawdown(int no, Money open) {

  /** What an amount makes good, the oldest drawdown first. */
  static List<MadeGood> oldestFirst(List<Drawdown> drawdowns, Money amount) {
    List<Money> shares =
        Allocation.inOrder(amount, drawdowns.stream().map(Drawdown::open).toList());
    List<MadeGood> madeGood = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      if (!shares.get(i).isZero()) {
        madeGood.add(new MadeGood(drawdowns.get(i).no(), shares.get(i)));
      }
    }
    return madeGood;
  }

  static List<Drawdown> less(List<Drawdown> drawdowns, List<MadeGood> madeGood) {
    List<Drawdown> left = new ArrayList<>();
    for (Drawdown drawdown : drawdowns) {
      Money made =
          Money.sum(
              madeGood.stream()
                  .filter(m -> m.drawdownNo() == drawdown.no())
                  .map(MadeGood::amount)
                  .toList());
      left.add(new Drawdown(drawdown.no(), drawdown.open().minus(made)));
    }
    return left;
  }
}
