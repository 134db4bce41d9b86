package wagefund.ledger.settlement.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;

/**
 * Records what the bank reports on lines of a batch.
 *
 * @param lines what it says of single lines
 * @param remaining what it says of every other line in transit; empty: they stay in transit
 */
public record RecordBankReport(
    BatchId batchId,
    List<LineReport> lines,
    Optional<LineOutcome> remaining,
    LocalDate on,
    Actor by,
    Instant at) {
  public RecordBankReport {
    lines = List.copyOf(lines);
    if (lines.isEmpty() && remaining.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "lines");
    }
  }
}
