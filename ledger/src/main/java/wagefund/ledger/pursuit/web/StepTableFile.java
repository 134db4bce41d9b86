package wagefund.ledger.pursuit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import wagefund.ledger.pursuit.view.PursuitStepRow;

/** Steps as comma-separated values, with the names of the columns first. */
final class StepTableFile {

  private StepTableFile() {}

  static String of(List<String> columns, List<PursuitStepRow> rows) {
    StringBuilder text = new StringBuilder("\uFEFF").append(String.join(",", columns));
    text.append("\r\n");
    rows.forEach(row -> text.append(line(row)).append("\r\n"));
    return text.toString();
  }

  private static String line(PursuitStepRow r) {
    Object[] cells = {
      r.no(),
      r.claimId(),
      r.caseId(),
      r.fundId(),
      r.debtor(),
      r.debtorCode(),
      r.track(),
      r.step(),
      r.on(),
      r.authority(),
      r.caseNo(),
      r.amount(),
      r.effectiveOn(),
      r.outstanding(),
      r.reason(),
      r.document(),
      r.documentTitle(),
      r.documentDated(),
      r.officer()
    };
    return Arrays.stream(cells)
        .map(cell -> Objects.toString(cell, ""))
        .map(StepTableFile::cell)
        .collect(Collectors.joining(","));
  }

  /** A text that a spreadsheet would take for a formula is marked as a text. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
