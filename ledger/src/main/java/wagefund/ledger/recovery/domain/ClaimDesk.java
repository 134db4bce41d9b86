package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.AskClaimOfDebtor;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimOfDebtor;
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
    ClaimId claimId = claimOf(c.caseId(), c.fundId(), c.debtor());
    Optional<ClaimFacts> claim = claim(claimId);
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

  @CommandHandler
  Outcome handle(AskClaimOfDebtor question) {
    ClaimId claimId = claimOf(question.caseId(), question.fundId(), question.debtor());
    String debtor =
        claim(claimId).map(claim -> claim.debtor().name()).orElse(question.debtor().name());
    return Outcome.accepted(new ClaimOfDebtor(claimId, debtor));
  }

  /** The first claim of the fund in the case, unless that one is on somebody else. */
  private ClaimId claimOf(CaseId arrearsCase, FundId fund, ClaimDebtor debtor) {
    ClaimId first = RecordReceipt.claimOf(fund, arrearsCase);
    boolean same = claim(first).map(claim -> isDebtorOf(claim, debtor)).orElse(true);
    return same ? first : RecordReceipt.claimOf(fund, arrearsCase, debtor);
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
