package wagefund.ledger.advance.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Text;

/** Corrects a returned advance; the lines are computed anew. */
public record AmendAdvance(
    AdvanceId advanceId,
    List<RequestedLine> lines,
    String reason,
    List<String> evidence,
    RequestedParticulars particulars,
    LocalDate on,
    Actor by,
    Instant at) {
  public AmendAdvance {
    lines = List.copyOf(lines);
    evidence = evidence.stream().map(e -> Text.required(e, 200, "evidence")).toList();
    reason = Text.required(reason, 400, "reason");
  }
}
