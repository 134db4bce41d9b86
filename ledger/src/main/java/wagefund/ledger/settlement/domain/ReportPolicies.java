package wagefund.ledger.settlement.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.settlement.command.LineReport;
import wagefund.ledger.settlement.command.LineStatus;
import wagefund.ledger.settlement.command.RecordBankReport;
import wagefund.ledger.settlement.command.SettlementError;

/** What must be so before a report of the bank is believed; each policy is one sentence. */
final class ReportPolicies {

  private ReportPolicies() {}

  /** The report with a line of its own for each line that it speaks of together. */
  static List<LineReport> complete(RecordBankReport report, PaymentBatch.State state) {
    if (report.remaining().isEmpty()) {
      return report.lines();
    }
    List<LineReport> lines = new ArrayList<>(report.lines());
    Set<Integer> named = new HashSet<>(lines.stream().map(LineReport::lineNo).toList());
    state
        .lines()
        .forEach(
            (lineNo, line) -> {
              if (line.status() == LineStatus.SENT && !named.contains(lineNo)) {
                lines.add(
                    new LineReport(
                        lineNo, report.remaining().orElseThrow(), Optional.empty(), "", ""));
              }
            });
    return lines;
  }

  static Optional<Rejection> check(List<LineReport> reports, PaymentBatch.State state) {
    if (reports.isEmpty()) {
      return Optional.of(new Rejection(SettlementError.NOTHING_IN_TRANSIT));
    }
    Set<Integer> seen = new HashSet<>();
    for (LineReport report : reports) {
      Optional<Rejection> rejection =
          lineMayStandOnce(report, seen)
              .or(() -> lineMustBeInTransit(report, state))
              .or(() -> amountMustBeWhatWasOrdered(report, state));
      if (rejection.isPresent()) {
        return rejection;
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> lineMayStandOnce(LineReport report, Set<Integer> seen) {
    return seen.add(report.lineNo())
        ? Optional.empty()
        : Optional.of(
            new Rejection(SettlementError.LINE_TWICE_IN_REPORT, Facts.of("line", report.lineNo())));
  }

  private static Optional<Rejection> lineMustBeInTransit(
      LineReport report, PaymentBatch.State state) {
    LineState line = state.lines().get(report.lineNo());
    if (line == null) {
      return Optional.of(
          new Rejection(SettlementError.LINE_UNKNOWN, Facts.of("line", report.lineNo())));
    }
    return line.status() == LineStatus.SENT
        ? Optional.empty()
        : wrongState(report.lineNo(), line.status()).rejection();
  }

  private static Optional<Rejection> amountMustBeWhatWasOrdered(
      LineReport report, PaymentBatch.State state) {
    Money expected =
        Optional.ofNullable(state.lines().get(report.lineNo()))
            .map(line -> line.line().amount())
            .orElse(Money.ZERO);
    return report
        .amount()
        .filter(reported -> !reported.equals(expected))
        .map(
            reported ->
                new Rejection(
                    SettlementError.LINE_AMOUNT_DIFFERS,
                    Facts.of("line", report.lineNo())
                        .and("reported", reported)
                        .and("expected", expected)));
  }

  static Outcome wrongState(int lineNo, LineStatus status) {
    return Outcome.rejected(
        SettlementError.LINE_WRONG_STATE, Facts.of("line", lineNo).and("status", status.zh()));
  }
}
