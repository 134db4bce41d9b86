package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;

/**
 * Records a guarantee or policy that was handed in; one that replaces another voids it.
 *
 * @param number its number, unique within the deposit
 * @param project the one project that it covers; empty: all
 * @param expiresOn the last day on which it may be called
 * @param replaces the number of the one that it replaces
 */
public record AcceptGuarantee(
    DepositId depositId,
    DepositForm form,
    String number,
    String issuer,
    String project,
    Money face,
    LocalDate validFrom,
    LocalDate expiresOn,
    Optional<String> replaces,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public AcceptGuarantee {
    number = Text.required(number, 120, "number");
    issuer = Text.required(issuer, 200, "issuer");
    project = Text.optional(project, 200, "project");
    face.requirePositive("face");
  }
}
