package wagefund.ledger.wageaccount.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.wageaccount.command.PayrollLineStatus;
import wagefund.ledger.wageaccount.command.PayrollOutcome;
import wagefund.ledger.wageaccount.command.PayrollResult;
import wagefund.ledger.wageaccount.command.PayrollStatus;
import wagefund.ledger.wageaccount.event.PayrollLine;
import wagefund.ledger.wageaccount.event.PayrollPaidLine;
import wagefund.ledger.wageaccount.event.PayrollProposed;
import wagefund.ledger.wageaccount.event.PayrollPurpose;
import wagefund.ledger.wageaccount.event.PayrollReturnedLine;

/**
 * A payroll that is not finished, as the account keeps it in memory: only the lines that something
 * may still happen to, so that an account stays small however many years it is used.
 */
record OpenPayroll(
    PayrollId id,
    PayrollPurpose purpose,
    Optional<CaseId> caseId,
    YearMonth month,
    Document document,
    Digest digest,
    Money total,
    String proposedBy,
    boolean confirmed,
    SortedMap<Integer, OpenLine> lines) {

  OpenPayroll {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  static OpenPayroll of(PayrollProposed e) {
    SortedMap<Integer, OpenLine> lines = new TreeMap<>();
    e.lines().forEach(line -> lines.put(line.lineNo(), OpenLine.queued(line)));
    return new OpenPayroll(
        e.payrollId(),
        e.purpose(),
        e.caseId(),
        e.month(),
        e.document(),
        e.digest(),
        e.total(),
        e.by(),
        false,
        lines);
  }

  PayrollStatus status() {
    return confirmed ? PayrollStatus.CONFIRMED : PayrollStatus.PROPOSED;
  }

  Money inTransit() {
    return Money.sum(
        lines.values().stream()
            .filter(line -> line.status() == PayrollLineStatus.SENT)
            .map(line -> line.line().amount())
            .toList());
  }

  List<Integer> sent() {
    return lines.values().stream()
        .filter(line -> line.status() == PayrollLineStatus.SENT)
        .map(line -> line.line().lineNo())
        .toList();
  }

  /** What of the bank's report reached the workers. */
  List<PayrollPaidLine> arrived(List<PayrollResult> results) {
    return results.stream()
        .filter(result -> result.outcome() == PayrollOutcome.SUCCEEDED)
        .map(
            result -> {
              PayrollLine line = lineOf(result);
              return new PayrollPaidLine(
                  line.lineNo(), line.person(), line.amount(), result.receipt());
            })
        .toList();
  }

  /** What of it came back. */
  List<PayrollReturnedLine> cameBack(List<PayrollResult> results) {
    return results.stream()
        .filter(result -> result.outcome() == PayrollOutcome.RETURNED)
        .map(
            result -> {
              PayrollLine line = lineOf(result);
              return new PayrollReturnedLine(
                  line.lineNo(), line.person(), line.amount(), result.reason());
            })
        .toList();
  }

  private PayrollLine lineOf(PayrollResult result) {
    return Optional.ofNullable(lines.get(result.lineNo())).orElseThrow().line();
  }

  OpenPayroll confirm() {
    SortedMap<Integer, OpenLine> sent = new TreeMap<>(lines);
    sent.replaceAll((no, line) -> line.with(PayrollLineStatus.SENT));
    return with(true, sent);
  }

  OpenPayroll with(OpenLine line) {
    SortedMap<Integer, OpenLine> changed = new TreeMap<>(lines);
    changed.put(line.line().lineNo(), line);
    return with(confirmed, changed);
  }

  OpenPayroll without(Collection<Integer> finished) {
    SortedMap<Integer, OpenLine> left = new TreeMap<>(lines);
    left.keySet().removeAll(finished);
    return with(confirmed, left);
  }

  private OpenPayroll with(boolean isConfirmed, SortedMap<Integer, OpenLine> changed) {
    return new OpenPayroll(
        id, purpose, caseId, month, document, digest, total, proposedBy, isConfirmed, changed);
  }

  /** What is signed: the account, the month, the case and every line to the fen. */
  static Digest digest(
      String account,
      PayrollId payroll,
      Optional<CaseId> arrearsCase,
      YearMonth month,
      List<PayrollLine> lines) {
    StringBuilder text = new StringBuilder();
    text.append(account).append('|').append(payroll.value()).append('|').append(month);
    arrearsCase.ifPresent(id -> text.append('|').append(id.value()));
    for (PayrollLine line : lines) {
      text.append('\n').append(line.lineNo()).append('|').append(line.person().value());
      text.append('|').append(line.account().value()).append('|').append(line.amount());
    }
    return Digest.of(text.toString());
  }
}
