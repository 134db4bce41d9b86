package wagefund.ledger.writeoff.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.kernel.WriteOffId;

/**
 * Signs the current stage; the last signature writes off.
 *
 * @param digest of what the officer saw
 * @param document the paper of the approval, named by the voucher
 */
public record SignWriteOff(
    WriteOffId writeOffId,
    Digest digest,
    String opinion,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public SignWriteOff {
    opinion = Text.optional(opinion, 400, "opinion");
  }
}
