package wagefund.ledger.pursuit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.pursuit.event.CreditorClass;

/**
 * Records that the bankruptcy of a debtor was filed.
 *
 * @param classes the classes of creditors; empty: the usual ones
 * @param subrogated a class, or {@code SECOND}: the class that follows the wages
 * @param claims the claims on this debtor that are known
 */
public record FileBankruptcy(
    EstateId estateId,
    String debtor,
    String debtorCode,
    String court,
    String caseNo,
    List<CreditorClass> classes,
    String subrogated,
    List<ClaimId> claims,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public FileBankruptcy {
    debtor = Text.required(debtor, 200, "debtor");
    debtorCode = Text.optional(debtorCode, 40, "debtorCode");
    court = Text.required(court, 200, "court");
    caseNo = Text.required(caseNo, 120, "caseNo");
    subrogated = Text.required(subrogated, 40, "subrogated");
    classes = List.copyOf(classes);
    claims = List.copyOf(claims);
  }
}
