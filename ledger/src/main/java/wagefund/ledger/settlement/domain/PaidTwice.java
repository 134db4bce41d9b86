package wagefund.ledger.settlement.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;

/**
 * What arrived, told apart: what the workers were still owed, and what is beyond that because they
 * were paid by somebody else while the money was on its way.
 */
record PaidTwice(List<PaidToWorker> owed, List<PaidToWorker> beyond) {

  static PaidTwice of(List<PaidToWorker> paid, List<WorkerClaim> workers) {
    Map<PersonId, Money> left = new LinkedHashMap<>();
    Map<PersonId, SortedMap<YearMonth, Money>> months = new LinkedHashMap<>();
    for (WorkerClaim worker : workers) {
      left.put(worker.person(), worker.outstanding());
      SortedMap<YearMonth, Money> all = new TreeMap<>();
      worker.months().keySet().forEach(month -> all.put(month, Money.ZERO));
      months.put(worker.person(), all);
    }
    List<PaidToWorker> owed = new ArrayList<>();
    List<PaidToWorker> beyond = new ArrayList<>();
    for (PaidToWorker line : paid) {
      Money open = Optional.ofNullable(left.get(line.person())).orElse(Money.ZERO);
      Money settled = line.amount().min(open);
      left.put(line.person(), open.minus(settled));
      if (!settled.isZero()) {
        owed.add(new PaidToWorker(line.person(), settled, line.months()));
      }
      if (!settled.equals(line.amount())) {
        SortedMap<YearMonth, Money> ofMonths =
            line.months().isEmpty()
                ? Optional.ofNullable(months.get(line.person())).orElseThrow()
                : line.months();
        beyond.add(new PaidToWorker(line.person(), line.amount().minus(settled), ofMonths));
      }
    }
    return new PaidTwice(owed, beyond);
  }
}
