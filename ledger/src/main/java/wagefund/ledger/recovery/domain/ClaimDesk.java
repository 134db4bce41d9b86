package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimPaidLines;
import wagefund.ledger.recovery.command.IncreaseClaim;
import wagefund.ledger.recovery.command.OpenClaim;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** Opens a claim when the first money is paid, and lets it grow with what is paid later. */
@Component
class ClaimDesk {

  private final Commands commands;
  private final WorkingCalendar calendar;

  ClaimDesk(Commands commands, WorkingCalendar calendar) {
    this.commands = commands;
    this.calendar = calendar;
  }

  @CommandHandler
  Outcome handle(ClaimPaidLines c) {
    SchemeTerms terms = terms(c.fundId(), c.on());
    ClaimId first = RecordReceipt.claimOf(c.fundId(), c.caseId());
    Optional<ClaimFacts> known = claim(first);
    boolean same = known.map(claim -> isDebtorOf(claim, c.debtor())).orElse(true);
    ClaimId claimId = same ? first : RecordReceipt.claimOf(c.fundId(), c.caseId(), c.debtor());
    Optional<ClaimFacts> claim = same ? known : claim(claimId);
    Optional<LocalDate> dueOn = DueDate.of(terms, c.on(), claim, calendar);
    if (claim.isEmpty()) {
      unlessAccepted(
          commands.send(
              new OpenClaim(
                  claimId,
                  c.caseId(),
                  c.fundId(),
                  c.debtor(),
                  dueOn,
                  Rules.of(terms),
                  c.on(),
                  c.by(),
                  c.at())));
      unlessAccepted(
          ListOfClaims.list(commands, CaseClaimsId.of(c.caseId()), c.caseId(), claimId, c.at()));
    }
    return commands.send(
        new IncreaseClaim(claimId, c.reference(), c.lines(), dueOn, c.on(), c.by(), c.at()));
  }

  /** Whoever was the debtor when an advance was approved may have another name by now. */
  private static boolean isDebtorOf(ClaimFacts claim, ClaimDebtor named) {
    return claim.debtors().stream().anyMatch(named::isSame)
        || claim.formerly().stream().anyMatch(named::isSame);
  }

  private Optional<ClaimFacts> claim(ClaimId id) {
    Outcome known = commands.send(new AskClaim(id));
    return known.isAccepted() ? Optional.of(known.answer(ClaimFacts.class)) : Optional.empty();
  }

  private SchemeTerms terms(FundId fund, LocalDate on) {
    return commands.send(new AskSchemeTerms(SchemeBookId.of(fund), on)).answer(SchemeTerms.class);
  }
}
