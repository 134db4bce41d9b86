package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.Instalment;

/**
 * Records a repayment agreement with the debtor.
 *
 * @param dueOn by when all is due; empty: as it is, or by the scheme from the agreement
 * @param instalments empty: all at once
 * @param interest empty: as it is
 * @param interestSince from when it holds; empty: from the beginning
 */
public record AgreeRepayment(
    ClaimId claimId,
    Optional<LocalDate> dueOn,
    List<Instalment> instalments,
    Optional<ClaimInterest> interest,
    Optional<LocalDate> interestSince,
    Document document,
    LocalDate on,
    Actor by,
    Instant at)
    implements ClaimChange {

  public AgreeRepayment {
    instalments = List.copyOf(instalments);
    instalments.forEach(i -> i.amount().requirePositive("instalments.amount"));
  }
}
