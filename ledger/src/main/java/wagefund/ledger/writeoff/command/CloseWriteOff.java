package wagefund.ledger.writeoff.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.approval.event.Closing;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.kernel.WriteOffId;

/** Ends the round without a write-off: returns it, refuses it, or takes it back. */
public record CloseWriteOff(
    WriteOffId writeOffId, Closing closing, String opinion, LocalDate on, Actor by, Instant at) {
  public CloseWriteOff {
    opinion = Text.optional(opinion, 400, "opinion");
  }
}
