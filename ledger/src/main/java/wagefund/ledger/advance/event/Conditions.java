package wagefund.ledger.advance.event;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.scheme.command.AgreementTerms.NeededBy;

/**
 * What the scheme holds a request to after it was made.
 *
 * @param agreement which step waits for the agreement; empty: none is required
 * @param validUntil the last day on which it may still be decided; empty: no limit
 */
public record Conditions(Optional<NeededBy> agreement, Optional<LocalDate> validUntil) {

  public static final Conditions NONE = new Conditions(Optional.empty(), Optional.empty());

  /** Whether no money may leave before the agreement is there. */
  public boolean paymentWaitsForAgreement() {
    return agreement.filter(step -> step != NeededBy.LATER).isPresent();
  }
}
