package wagefund.ledger.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseError;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.DeclareExhaustion;
import wagefund.ledger.casefile.command.HandleCase;
import wagefund.ledger.casefile.command.OpenCase;
import wagefund.ledger.casefile.command.RegisterCase;
import wagefund.ledger.casefile.event.WorkerArrears;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.vault.command.PeopleRegistered;
import wagefund.ledger.vault.command.RegisterPeople;
import wagefund.ledger.vault.command.RegisteredPerson;

/** Opens cases: keeps who the people are in the vault, then the case itself, in one transaction. */
@Component
class CaseDesk {

  private final Commands commands;

  CaseDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(RegisterCase c) {
    if (!c.by().has(Role.CLERK) && !c.by().has(Role.CASE_SYSTEM)) {
      return Outcome.rejected(CaseError.CASE_ROLE_NEEDED);
    }
    Outcome known = commands.send(new AskCase(c.caseId()));
    if (known.isAccepted()) {
      return Outcome.rejected(
          CaseError.CASE_ALREADY_OPEN,
          Facts.of("externalRef", c.details().externalRef()).and("caseId", c.caseId().value()));
    }
    return commands
        .send(new RegisterPeople(c.workers().stream().map(ClaimingWorker::person).toList()))
        .then(PeopleRegistered.class, people -> open(c, people));
  }

  @CommandHandler
  Outcome handle(DeclareExhaustion c) {
    Actor by = c.exhaustion().by();
    boolean may = by.has(Role.CLERK) || by.has(Role.CHECKER) || by.has(Role.CASE_SYSTEM);
    return may ? commands.send(c.exhaustion()) : Outcome.rejected(CaseError.CASE_ROLE_NEEDED);
  }

  @CommandHandler
  Outcome handle(HandleCase c) {
    Actor by = c.told().by();
    boolean may = by.has(Role.CLERK) || by.has(Role.CHECKER) || by.has(Role.CASE_SYSTEM);
    return may ? commands.send(c.told()) : Outcome.rejected(CaseError.CASE_ROLE_NEEDED);
  }

  private Outcome open(RegisterCase c, PeopleRegistered people) {
    List<WorkerArrears> workers = new ArrayList<>();
    for (int i = 0; i < c.workers().size(); i++) {
      ClaimingWorker worker = c.workers().get(i);
      RegisteredPerson registered = people.people().get(i);
      workers.add(
          new WorkerArrears(
              worker.lineNo(), registered.person(), registered.account(), worker.arrears()));
    }
    Outcome opened =
        commands.send(new OpenCase(c.caseId(), c.details(), workers, c.on(), c.by(), c.at()));
    return opened.isAccepted() ? Outcome.accepted(c.caseId().value()) : opened;
  }
}
