package wagefund.ledger.recovery.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.recovery.command.CaseClaimsFacts;
import wagefund.ledger.recovery.event.CaseClaimListed;
import wagefund.ledger.recovery.event.WorkerOverpaid;

/** How the list of the claims of a case is kept and asked for. */
final class ListOfClaims {

  private ListOfClaims() {}

  /** Notes an event, whether or not the case has such a list yet. */
  static Outcome note(Commands commands, CaseClaimsId id, Object event) {
    return commands.send(new CaseClaims.Ask(id)).isAccepted()
        ? commands.send(new CaseClaims.Note(id, event))
        : commands.send(new CaseClaims.Begin(id, event));
  }

  static Outcome list(
      Commands commands, CaseClaimsId id, CaseId caseId, ClaimId claim, Instant at) {
    return note(commands, id, new CaseClaimListed(id, caseId, claim, at));
  }

  static CaseClaimsFacts facts(Commands commands, CaseClaimsId id) {
    Outcome known = commands.send(new CaseClaims.Ask(id));
    return known.isAccepted()
        ? known.answer(CaseClaimsFacts.class)
        : new CaseClaimsFacts(List.of(), List.of());
  }

  static CaseClaimsFacts listed(CaseClaimsFacts facts, CaseClaimListed e) {
    List<ClaimId> claims = new ArrayList<>(facts.claims());
    claims.add(e.claimId());
    return new CaseClaimsFacts(List.copyOf(claims), facts.overpaid());
  }

  static CaseClaimsFacts overpaid(CaseClaimsFacts facts, WorkerOverpaid e) {
    List<CaseClaimsFacts.Overpaid> overpaid = new ArrayList<>(facts.overpaid());
    overpaid.add(
        new CaseClaimsFacts.Overpaid(
            e.person(), e.month(), e.beyond(), e.beyond().min(e.advanced())));
    return new CaseClaimsFacts(facts.claims(), List.copyOf(overpaid));
  }
}
