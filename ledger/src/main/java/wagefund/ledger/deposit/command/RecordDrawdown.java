package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;

/**
 * Records what the bank paid to workers by a payment notice, in full or in part, in time or late.
 *
 * @param amount how much in all, divided by what each line still asks for; empty: all that is
 *     unpaid
 * @param lines how much to which worker; empty: as the amount says
 */
public record RecordDrawdown(
    NoticeId noticeId,
    Optional<Money> amount,
    List<LineWish> lines,
    Document receipt,
    LocalDate on,
    Actor by,
    Instant at) {
  public RecordDrawdown {
    amount.ifPresent(a -> a.requirePositive("amount"));
    lines = List.copyOf(lines);
  }
}
