package wagefund.ledger.advance.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;

/**
 * Requests an advance for the workers of a case.
 *
 * @param lines what is asked for each worker; empty: for every worker what the caps allow
 * @param reason why, at most 400 characters
 * @param evidence the papers that were seen
 * @param depositPosition what the wage deposit can pay, at most 400 characters
 * @param exhaustion the record that earlier sources of money are exhausted or impossible
 * @param particulars who applies, owes and is paid, and on what papers
 */
public record RequestAdvance(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    List<RequestedLine> lines,
    String reason,
    List<String> evidence,
    String depositPosition,
    Optional<Document> exhaustion,
    RequestedParticulars particulars,
    LocalDate on,
    Actor by,
    Instant at) {
  public RequestAdvance {
    lines = List.copyOf(lines);
    evidence = evidence.stream().map(e -> Text.required(e, 200, "evidence")).toList();
    if (evidence.size() > 9) {
      throw new Malformed(KernelError.LIST_TOO_LONG, Facts.of("limit", 9), "evidence");
    }
    reason = Text.required(reason, 400, "reason");
    depositPosition = Text.optional(depositPosition, 400, "depositPosition");
  }
}
