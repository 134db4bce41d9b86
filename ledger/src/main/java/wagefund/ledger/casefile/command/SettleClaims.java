package wagefund.ledger.casefile.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;

/**
 * Records that workers were paid; each amount settles the oldest wage months first.
 *
 * @param source who paid
 * @param reference the payment batch or the receipt
 */
public record SettleClaims(
    @TargetAggregateIdentifier CaseId caseId,
    SettlementSource source,
    String reference,
    List<PaidToWorker> paid,
    LocalDate on,
    Actor by,
    Instant at) {
  public SettleClaims {
    paid = List.copyOf(paid);
  }
}
