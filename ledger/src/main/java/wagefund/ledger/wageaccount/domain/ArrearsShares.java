package wagefund.ledger.wageaccount.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagefund.ledger.casefile.command.CaseError;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.WorkerClaim;
import wagefund.ledger.kernel.Allocation;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.wageaccount.command.ArrearsLine;
import wagefund.ledger.wageaccount.command.WageAccountError;
import wagefund.ledger.wageaccount.event.PayrollLine;
import wagefund.ledger.wageaccount.event.PayrollPaidLine;

/**
 * Who of a case gets how much out of a wage account.
 *
 * @param lines each above zero
 */
record ArrearsShares(List<PayrollLine> lines) {

  /** Answers the shares, or why there is nothing to pay. */
  static Outcome lines(List<ArrearsLine> asked, Money drawable, CaseFacts facts) {
    List<PayrollLine> lines = new ArrayList<>();
    if (asked.isEmpty()) {
      Money owed = facts.figures().outstanding();
      List<Money> shares =
          Allocation.proRata(
              drawable.min(owed), facts.workers().stream().map(WorkerClaim::outstanding).toList());
      for (int i = 0; i < shares.size(); i++) {
        add(lines, facts.workers().get(i), shares.get(i));
      }
      return lines.isEmpty()
          ? Outcome.rejected(
              WageAccountError.NOTHING_TO_PAY_FROM_ACCOUNT,
              Facts.of("balance", drawable).and("outstanding", owed))
          : Outcome.accepted(new ArrearsShares(lines));
    }
    Map<Integer, WorkerClaim> workers =
        facts.workers().stream()
            .collect(Collectors.toMap(WorkerClaim::lineNo, Function.identity()));
    Set<Integer> seen = new HashSet<>();
    for (ArrearsLine line : asked) {
      WorkerClaim worker = workers.get(line.lineNo());
      if (worker == null) {
        return Outcome.rejected(
            CaseError.WORKER_NOT_IN_CASE, Facts.of("person", "line " + line.lineNo()));
      }
      if (!seen.add(line.lineNo())) {
        return Outcome.rejected(
            WageAccountError.PAYROLL_LINE_TWICE, Facts.of("line", line.lineNo()));
      }
      if (line.amount().isMoreThan(worker.outstanding())) {
        return Outcome.rejected(
            CaseError.MORE_THAN_ARREARS,
            Facts.of("amount", line.amount()).and("outstanding", worker.outstanding()));
      }
      add(lines, worker, line.amount());
    }
    return Outcome.accepted(new ArrearsShares(lines));
  }

  /** What of the money that arrived settles the case, and what is beyond. */
  record Split(List<PaidToWorker> settled, List<PayrollPaidLine> beyond) {}

  static Split split(List<PayrollPaidLine> arrived, CaseFacts facts) {
    List<PaidToWorker> settled = new ArrayList<>();
    List<PayrollPaidLine> beyond = new ArrayList<>();
    for (PayrollPaidLine line : arrived) {
      Money owed =
          facts.workers().stream()
              .filter(worker -> worker.person().equals(line.person()))
              .map(WorkerClaim::outstanding)
              .findFirst()
              .orElse(Money.ZERO);
      Money share = line.amount().min(owed);
      if (!share.isZero()) {
        settled.add(new PaidToWorker(line.person(), share));
      }
      if (line.amount().isMoreThan(share)) {
        beyond.add(
            new PayrollPaidLine(
                line.lineNo(), line.person(), line.amount().minus(share), line.receipt()));
      }
    }
    return new Split(settled, beyond);
  }

  /** Whether every worker of a payroll is still owed at least what it pays. */
  static Outcome stillOwed(OpenPayroll payroll, CaseFacts facts) {
    for (WorkerClaim worker : facts.workers()) {
      OpenLine line = payroll.lines().get(worker.lineNo());
      if (line != null && line.line().amount().isMoreThan(worker.outstanding())) {
        return Outcome.rejected(
            CaseError.MORE_THAN_ARREARS,
            Facts.of("amount", line.line().amount()).and("outstanding", worker.outstanding()));
      }
    }
    return Outcome.accepted();
  }

  private static void add(List<PayrollLine> lines, WorkerClaim worker, Money amount) {
    if (!amount.isZero()) {
      lines.add(new PayrollLine(worker.lineNo(), worker.person(), worker.account(), amount));
    }
  }
}
