package wagefund.ledger.recovery.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.casefile.command.OpenMonth;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.recovery.command.CaseClaimsFacts;
import wagefund.ledger.recovery.command.RecordEmployerPayment;
import wagefund.ledger.recovery.event.EmployerPaidLine;

/** What the employer paid one worker, by wage month: what was owed of it, and what is beyond. */
final class PaidByEmployer {

  private PaidByEmployer() {}

  /**
   * Where months are named, each is paid as named. Otherwise the oldest month that is still owed is
   * paid first; what is left then goes where an advance was paid, the oldest month first, and the
   * very rest to the last month.
   */
  static List<EmployerPaidLine> divide(
      RecordEmployerPayment.Line line, WorkerClaim worker, CaseClaimsFacts known) {
    SortedMap<YearMonth, Money> amounts =
        line.months().isEmpty() ? oldestFirst(line.amount(), worker, known) : line.months();
    List<EmployerPaidLine> paid = new ArrayList<>();
    for (Map.Entry<YearMonth, Money> entry : amounts.entrySet()) {
      Money open = worker.months().getOrDefault(entry.getKey(), NOTHING).outstanding();
      Money settled = entry.getValue().min(open);
      if (!entry.getValue().isZero()) {
        paid.add(
            new EmployerPaidLine(
                worker.lineNo(),
                worker.person(),
                entry.getKey(),
                entry.getValue(),
                settled,
                entry.getValue().minus(settled)));
      }
    }
    return paid;
  }

  private static final OpenMonth NOTHING = new OpenMonth(Money.ZERO, Money.ZERO, Money.ZERO);

  private static SortedMap<YearMonth, Money> oldestFirst(
      Money amount, WorkerClaim worker, CaseClaimsFacts known) {
    SortedMap<YearMonth, Money> amounts = new TreeMap<>();
    Money left = amount;
    for (Map.Entry<YearMonth, OpenMonth> month : worker.months().entrySet()) {
      Money part = month.getValue().outstanding().min(left);
      amounts.put(month.getKey(), part);
      left = left.minus(part);
    }
    for (Map.Entry<YearMonth, OpenMonth> month : worker.months().entrySet()) {
      Money advanced =
          month.getValue().advanced().minusOrZero(known.ofAdvance(worker.person(), month.getKey()));
      Money part = advanced.min(left);
      amounts.merge(month.getKey(), part, Money::plus);
      left = left.minus(part);
    }
    amounts.merge(worker.months().lastKey(), left, Money::plus);
    return amounts;
  }
}
