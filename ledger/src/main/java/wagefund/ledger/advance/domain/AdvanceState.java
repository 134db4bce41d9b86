package wagefund.ledger.advance.domain;

import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;

/** Asks for an advance that must be in one state. */
final class AdvanceState {

  private AdvanceState() {}

  /** Answers {@link Advance.State}, or {@code ADVANCE_WRONG_STATE}. */
  static Outcome of(Commands commands, AdvanceId advance, AdvanceStatus needed) {
    return commands
        .send(new Advance.AskState(advance))
        .then(
            Advance.State.class,
            state ->
                state.facts().status() == needed
                    ? Outcome.accepted(state)
                    : wrong(state.facts().status()));
  }

  static Outcome wrong(AdvanceStatus status) {
    return Outcome.rejected(AdvanceError.ADVANCE_WRONG_STATE, Facts.of("status", status.zh()));
  }
}
