package wagefund.ledger.writeoff.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.kernel.WriteOffId;
import wagefund.ledger.writeoff.event.ShownCondition;

/**
 * Changes a request; all signatures before are void.
 *
 * @param amount how much; empty: all that is outstanding on the day of the request
 * @param conditions what is shown, each by its paper
 */
public record AmendWriteOff(
    WriteOffId writeOffId,
    Optional<Money> amount,
    String reason,
    List<ShownCondition> conditions,
    LocalDate on,
    Actor by,
    Instant at) {
  public AmendWriteOff {
    amount.ifPresent(a -> a.requirePositive("amount"));
    reason = Text.required(reason, 400, "reason");
    conditions = List.copyOf(conditions);
  }
}
