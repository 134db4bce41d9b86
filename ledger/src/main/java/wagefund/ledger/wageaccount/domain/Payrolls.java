package wagefund.ledger.wageaccount.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.wageaccount.command.PayrollLineStatus;
import wagefund.ledger.wageaccount.event.PayrollLineCancelled;
import wagefund.ledger.wageaccount.event.PayrollLineCorrected;
import wagefund.ledger.wageaccount.event.PayrollLinePaidAgain;
import wagefund.ledger.wageaccount.event.PayrollPaidLine;
import wagefund.ledger.wageaccount.event.PayrollProposed;
import wagefund.ledger.wageaccount.event.PayrollReported;
import wagefund.ledger.wageaccount.event.PayrollReturnedLine;

/** The payrolls of an account that are not finished, and what each event makes of them. */
record Payrolls(Map<PayrollId, OpenPayroll> open) {

  static final Payrolls NONE = new Payrolls(Map.of());

  Payrolls {
    open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
  }

  Optional<OpenPayroll> find(PayrollId payroll) {
    return Optional.ofNullable(open.get(payroll));
  }

  int count() {
    return open.size();
  }

  Money inTransit() {
    return Money.sum(open.values().stream().map(OpenPayroll::inTransit).toList());
  }

  Payrolls with(PayrollProposed e) {
    Map<PayrollId, OpenPayroll> more = new LinkedHashMap<>(open);
    more.put(e.payrollId(), OpenPayroll.of(e));
    return new Payrolls(more);
  }

  Payrolls without(PayrollId payroll) {
    Map<PayrollId, OpenPayroll> fewer = new LinkedHashMap<>(open);
    fewer.remove(payroll);
    return new Payrolls(fewer);
  }

  Payrolls confirm(PayrollId payroll) {
    return become(payroll, OpenPayroll::confirm);
  }

  Payrolls with(PayrollReported e) {
    Payrolls after = this;
    for (PayrollReturnedLine back : e.returned()) {
      after =
          after.become(e.payrollId(), back.lineNo(), line -> line.with(PayrollLineStatus.RETURNED));
    }
    List<Integer> arrived = e.succeeded().stream().map(PayrollPaidLine::lineNo).toList();
    return after.become(e.payrollId(), payroll -> payroll.without(arrived));
  }

  Payrolls with(PayrollLineCorrected e) {
    return become(e.payrollId(), e.lineNo(), line -> line.with(e.account(), e.by()));
  }

  Payrolls with(PayrollLinePaidAgain e) {
    return become(e.payrollId(), e.lineNo(), line -> line.with(PayrollLineStatus.SENT));
  }

  Payrolls with(PayrollLineCancelled e) {
    return become(e.payrollId(), payroll -> payroll.without(List.of(e.lineNo())));
  }

  /** A payroll whose lines are all finished is kept no longer. */
  private Payrolls become(PayrollId payrollId, Function<OpenPayroll, OpenPayroll> change) {
    Map<PayrollId, OpenPayroll> changed = new LinkedHashMap<>(open);
    Optional.ofNullable(changed.remove(payrollId))
        .map(change)
        .filter(payroll -> !payroll.lines().isEmpty())
        .ifPresent(payroll -> changed.put(payrollId, payroll));
    return new Payrolls(changed);
  }

  private Payrolls become(PayrollId payrollId, int lineNo, Function<OpenLine, OpenLine> change) {
    return become(
        payrollId,
        payroll ->
            payroll.with(
                change.apply(Optional.ofNullable(payroll.lines().get(lineNo)).orElseThrow())));
  }
}
