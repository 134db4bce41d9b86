package wagefund.ledger.pursuit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.pursuit.event.EntryKind;

/** Records what of a declared claim was admitted. */
public record AdmitEstateClaim(
    EstateId estateId,
    EntryKind kind,
    Optional<String> className,
    Optional<CaseId> caseId,
    Optional<FundId> fundId,
    String creditor,
    Money admitted,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public AdmitEstateClaim {
    creditor = Text.optional(creditor, 200, "creditor");
  }
}
