package wagefund.ledger.pursuit.domain;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.PursuitId;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.pursuit.command.AskPursuit;
import wagefund.ledger.pursuit.command.PursuitError;
import wagefund.ledger.pursuit.command.PursuitFacts;
import wagefund.ledger.pursuit.command.TakePursuitStep;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.pursuit.event.PursuitStepTaken;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;

/** Decides about the steps of a pursuit. */
@Component
class PursuitDesk {

  private final Commands commands;

  PursuitDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(TakePursuitStep c) {
    Optional<Rejection> early =
        PursuitPolicies.recoveryOfficerMustAct(c.by())
            .or(() -> PursuitPolicies.estateMustRecordBankruptcy(c.step()))
            .or(() -> PursuitPolicies.caseNumberMustBeThere(c))
            .or(() -> PursuitPolicies.documentMustExist(c.document(), c.on()));
    if (early.isPresent()) {
      return Outcome.rejected(early.get());
    }
    return claim(c.claimId())
        .then(
            ClaimFacts.class,
            claim -> {
              PursuitFacts pursuit = pursuit(c.claimId());
              return PursuitPolicies.stepMustFollow(c.step(), pursuit)
                  .or(() -> PursuitPolicies.debtorMayNotBeBankrupt(c.step(), pursuit))
                  .or(() -> PursuitPolicies.suitMustBeDecided(c.step(), pursuit))
                  .or(() -> PursuitPolicies.somethingMustBeOwed(c.step(), claim))
                  .or(() -> PursuitPolicies.datesMustFollow(claim.openedOn(), c.on()))
                  .or(() -> PursuitPolicies.datesMustFollow(pursuit.lastOn(), c.on()))
                  .or(() -> PursuitPolicies.claimMustBeOverdue(c.step(), claim, c.on()))
                  .map(Outcome::rejected)
                  .orElseGet(() -> take(c, claim, Optional.empty()));
            });
  }

  /** Records a step of a bankruptcy on a claim, where it may follow; elsewhere nothing. */
  Outcome follow(TakePursuitStep c, EstateId estate) {
    return claim(c.claimId())
        .then(
            ClaimFacts.class,
            claim ->
                PursuitPolicies.stepMustFollow(c.step(), pursuit(c.claimId())).isPresent()
                    ? Outcome.accepted()
                    : take(c, claim, Optional.of(estate)));
  }

  private Outcome take(TakePursuitStep c, ClaimFacts claim, Optional<EstateId> estate) {
    Optional<Money> amount =
        c.amount()
            .or(
                () ->
                    StepTable.hasAmount(c.step())
                        ? Optional.of(claim.outstanding())
                        : Optional.empty());
    PursuitStepTaken taken =
        new PursuitStepTaken(
            c.claimId(),
            claim.caseId(),
            claim.fundId(),
            claim.debtor().name(),
            claim.debtor().code(),
            c.step(),
            c.authority(),
            c.caseNo(),
            amount,
            c.step() == PursuitStep.JUDGMENT_EFFECTIVE
                ? c.effectiveOn().or(() -> Optional.of(c.on()))
                : c.effectiveOn(),
            estate,
            claim.outstanding(),
            c.reason(),
            c.document(),
            c.on(),
            c.by().name(),
            c.at());
    PursuitId id = PursuitId.of(c.claimId());
    boolean begun = commands.send(new AskPursuit(id)).isAccepted();
    return commands.send(begun ? new Pursuit.Note(id, taken) : new Pursuit.Begin(id, taken));
  }

  private PursuitFacts pursuit(ClaimId claim) {
    Outcome known = commands.send(new AskPursuit(PursuitId.of(claim)));
    return known.isAccepted() ? known.answer(PursuitFacts.class) : PursuitFacts.NONE;
  }

  private Outcome claim(ClaimId claim) {
    Outcome known = commands.send(new AskClaim(claim));
    return known.isAccepted()
        ? known
        : Outcome.rejected(PursuitError.PURSUIT_CLAIM_UNKNOWN, Facts.of("claim", claim.value()));
  }
}
