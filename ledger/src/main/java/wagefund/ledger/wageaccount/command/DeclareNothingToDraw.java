package wagefund.ledger.wageaccount.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Records in a case that nothing can be drawn from a wage account, so that the next source may pay.
 *
 * @param reason why an account that holds money cannot be used, such as frozen by a court; empty:
 *     it is used up
 */
public record DeclareNothingToDraw(
    WageAccountId accountId,
    CaseId caseId,
    String reason,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * @throws Malformed {@code TEXT_TOO_LONG}
   */
  public DeclareNothingToDraw {
    reason = Text.optional(reason, 200, "reason");
  }
}
