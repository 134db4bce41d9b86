package wagefund.ledger.approval.domain;

import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.approval.command.ApprovalError;
import wagefund.ledger.approval.command.AskDelegations;
import wagefund.ledger.approval.command.DelegateRole;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;

/** Takes down who may sign for whom. */
@Component
class DelegationDesk {

  private final Commands commands;

  DelegationDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(DelegateRole c) {
    if (!c.by().has(c.role())) {
      return Outcome.rejected(ApprovalError.DELEGATOR_LACKS_ROLE, Facts.of("role", c.role()));
    }
    if (c.delegateId().value().equals(c.by().name())) {
      return Outcome.rejected(ApprovalError.DELEGATION_TO_SELF);
    }
    Outcome known = commands.send(new AskDelegations(c.delegateId(), c.on()));
    return commands.send(
        known.isAccepted()
            ? new Delegations.Add(c.delegateId(), c)
            : new Delegations.Begin(c.delegateId(), c));
  }
}
