package wagefund.ledger.model;

import java.util.HashMap;
import java.util.Map;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.wageaccount.event.LabourCostReceived;
import wagefund.ledger.wageaccount.event.PayrollConfirmed;
import wagefund.ledger.wageaccount.event.PayrollLineCorrected;
import wagefund.ledger.wageaccount.event.PayrollLinePaidAgain;
import wagefund.ledger.wageaccount.event.PayrollProposed;
import wagefund.ledger.wageaccount.event.PayrollReported;
import wagefund.ledger.wageaccount.event.WageAccountClosed;

/**
 * What stands beside the fund: deposits and wage accounts. They are memos of money that is somebody
 * else's, and move no fen of the fund (invariant 8); the officers of a payroll differ (11), and
 * what leaves is what was signed (12).
 */
final class MemoInvariants {

  private final Findings findings;
  private final Map<String, Long> balances = new HashMap<>();
  private final Map<String, PayrollProposed> proposed = new HashMap<>();
  private final Map<String, String> correctors = new HashMap<>();

  MemoInvariants(Findings findings) {
    this.findings = findings;
  }

  void happened(Object event) {
    if (event instanceof LabourCostReceived e) {
      moved(e.accountId().value(), e.amount().fen(), e.balance());
    } else if (event instanceof PayrollProposed e) {
      proposed.put(e.payrollId().value(), e);
    } else if (event instanceof PayrollConfirmed e) {
      moved(e.accountId().value(), -e.total().fen(), e.balance());
      confirmed(e);
    } else if (event instanceof PayrollReported e) {
      long back = e.returned().stream().mapToLong(l -> l.amount().fen()).sum();
      moved(e.accountId().value(), back, e.balance());
    } else if (event instanceof PayrollLineCorrected e) {
      correctors.put(e.payrollId() + " " + e.lineNo(), e.by());
    } else if (event instanceof PayrollLinePaidAgain e) {
      moved(e.accountId().value(), -e.amount().fen(), e.balance());
      differ(correctors.getOrDefault(e.payrollId() + " " + e.lineNo(), ""), e.by());
    } else if (event instanceof WageAccountClosed e) {
      moved(e.accountId().value(), -e.remainder().fen(), Money.ZERO);
    }
  }

  private void moved(String account, long fen, Money balance) {
    long now = balances.merge(account, fen, Long::sum);
    findings.mustHold(
        now == balance.fen() && now >= 0,
        8,
        "%s says that it has %s, and has %d",
        account,
        balance,
        now);
  }

  private void confirmed(PayrollConfirmed e) {
    PayrollProposed laid = proposed.get(e.payrollId().value());
    long lines = laid == null ? -1 : laid.lines().stream().mapToLong(l -> l.amount().fen()).sum();
    findings.mustHold(
        laid != null && laid.digest().equals(e.digest()) && e.total().fen() == lines,
        12,
        "%s leaves, and is not what was proposed",
        e.payrollId());
    differ(laid == null ? "" : laid.by(), e.by());
  }

  private void differ(String first, String second) {
    findings.mustHold(!first.equals(second), 11, "%s acted twice on a payroll", first);
  }

  void moveNoMoney(Told told, Map<String, Long> before) {
    boolean ofDeposits =
        !told.events().isEmpty()
            && told.events().stream()
                .map(e -> e.getClass().getPackageName())
                .allMatch(
                    p ->
                        p.contains(".deposit.")
                            || p.contains(".wageaccount.")
                            || p.contains(".casefile."));
    findings.mustHold(
        !ofDeposits
            || told.booked().vouchers().isEmpty()
                && (before.isEmpty() || before.equals(told.fund())),
        8,
        "money of deposits was booked by %s",
        told.words());
  }
}
