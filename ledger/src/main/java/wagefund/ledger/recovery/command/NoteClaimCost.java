package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;

/** Notes a cost that the debtor is to bear, such as a court fee. */
public record NoteClaimCost(
    ClaimId claimId,
    String costId,
    String what,
    Money amount,
    Document document,
    LocalDate on,
    Actor by,
    Instant at)
    implements ClaimChange {

  public NoteClaimCost {
    what = Text.required(what, 200, "what");
    amount.requirePositive("amount");
  }
}
