package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.recovery.event.ServiceMethod;
import wagefund.ledger.recovery.event.ServiceResult;

/**
 * Records how a notice of the assignment was served on a debtor, or that it was not.
 *
 * @param debtor the name of the debtor; empty: the first
 * @param deliveredBy which office, post or notary delivered it, at most 200 characters
 * @param document the notice
 * @param proof what shows that it was served, or why not
 * @param on the day of the service; of a public notice the day of its publication
 */
public record RecordAssignmentNotice(
    ClaimId claimId,
    String noticeId,
    String debtor,
    ServiceMethod method,
    ServiceResult result,
    String deliveredBy,
    Document document,
    Document proof,
    LocalDate on,
    Actor by,
    Instant at)
    implements ClaimChange {

  public RecordAssignmentNotice {
    deliveredBy = Text.required(deliveredBy, 200, "deliveredBy");
  }
}
