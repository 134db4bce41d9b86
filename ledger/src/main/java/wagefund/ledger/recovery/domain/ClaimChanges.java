package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.kernel.WorkingCalendar;
import wagefund.ledger.recovery.command.AgreeRepayment;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.AskClaimDebt;
import wagefund.ledger.recovery.command.ChangeDebtor;
import wagefund.ledger.recovery.command.ClaimChange;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.JoinDebtor;
import wagefund.ledger.recovery.command.LprTable;
import wagefund.ledger.recovery.command.NoteClaimCost;
import wagefund.ledger.recovery.command.RecordAssignmentNotice;
import wagefund.ledger.recovery.command.RecordClaimAct;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.event.AssignmentNoticeRecorded;
import wagefund.ledger.recovery.event.ClaimActRecorded;
import wagefund.ledger.recovery.event.ClaimCostNoted;
import wagefund.ledger.recovery.event.ClaimDates;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.DebtorChanged;
import wagefund.ledger.recovery.event.DebtorJoined;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.RepaymentAgreed;
import wagefund.ledger.recovery.event.ServiceMethod;
import wagefund.ledger.recovery.event.ServiceResult;
import wagefund.ledger.scheme.command.AskSchemeTerms;
import wagefund.ledger.scheme.command.RecoveryTerms.Due.ClockStart;
import wagefund.ledger.scheme.command.SchemeTerms;

/** Decides what officers record about a claim: its debtors, notices, agreements, acts and costs. */
@Component
class ClaimChanges {

  private final Commands commands;
  private final WorkingCalendar calendar;
  private final LprTable lpr;
  private final PastClaims past;

  ClaimChanges(Commands commands, WorkingCalendar calendar, LprTable lpr, PastClaims past) {
    this.past = past;
    this.commands = commands;
    this.calendar = calendar;
    this.lpr = lpr;
  }

  @CommandHandler
  Outcome handle(AskClaimDebt question) {
    if (question.upTo().isEmpty()) {
      return claim(question.claimId(), claim -> owed(claim, question.asOf()));
    }
    return past.at(question.claimId(), question.upTo().get())
        .map(claim -> owed(claim, question.asOf()))
        .orElseGet(
            () ->
                Outcome.rejected(
                    RecoveryError.CLAIM_UNKNOWN, Facts.of("claim", question.claimId().value())));
  }

  private Outcome owed(ClaimFacts claim, LocalDate asOf) {
    InterestReckoning reckoning = new InterestReckoning(claim, lpr, asOf);
    return reckoning
        .reckon()
        .map(Outcome::rejected)
        .orElseGet(() -> Outcome.accepted(reckoning.debt()));
  }

  @CommandHandler
  Outcome handle(JoinDebtor c) {
    return change(
        c,
        claim ->
            debtorsMayChange(claim, c.on())
                .or(() -> mustBeNewAndNoWorker(claim, c.debtor()))
                .map(Outcome::rejected)
                .orElseGet(
                    () ->
                        note(
                            c,
                            new DebtorJoined(
                                c.claimId(),
                                claim.caseId(),
                                claim.fundId(),
                                c.debtor(),
                                c.document(),
                                c.on(),
                                c.by().name(),
                                c.at()))));
  }

  @CommandHandler
  Outcome handle(ChangeDebtor c) {
    return change(
        c,
        claim -> {
          Optional<ClaimDebtor> from = debtor(claim, c.from());
          if (from.isEmpty()) {
            return unknown(c.from());
          }
          return debtorsMayChange(claim, c.on())
              .or(() -> mustBeNewAndNoWorker(claim, c.to()))
              .map(Outcome::rejected)
              .orElseGet(() -> note(c, changed(c, claim, from.get())));
        });
  }

  /** In the books the debt is kept under the first debtor, so that only his change is posted. */
  private static DebtorChanged changed(ChangeDebtor c, ClaimFacts claim, ClaimDebtor from) {
    boolean first = claim.debtor().isSame(from);
    return new DebtorChanged(
        c.claimId(),
        claim.caseId(),
        claim.fundId(),
        from,
        c.to(),
        first ? claim.outstanding() : Money.ZERO,
        c.reason(),
        c.document(),
        c.on(),
        c.by().name(),
        c.at());
  }

  @CommandHandler
  Outcome handle(RecordAssignmentNotice c) {
    return change(
        c,
        claim -> {
          Optional<ClaimDebtor> debtor = debtor(claim, c.debtor());
          if (debtor.isEmpty()) {
            return unknown(c.debtor());
          }
          boolean impossible =
              c.method() == ServiceMethod.PUBLIC && c.result() != ServiceResult.SERVED
                  || c.method() == ServiceMethod.LEFT && c.result() == ServiceResult.REFUSED;
          return impossible
              ? Outcome.rejected(
                  RecoveryError.NOTICE_RESULT_IMPOSSIBLE,
                  Facts.of("method", c.method()).and("result", c.result()))
              : note(c, noticed(c, claim, debtor.get()));
        });
  }

  private AssignmentNoticeRecorded noticed(
      RecordAssignmentNotice c, ClaimFacts claim, ClaimDebtor debtor) {
    Optional<LocalDate> effectiveOn =
        Optional.of(c.on())
            .filter(day -> c.result() == ServiceResult.SERVED)
            .map(
                day ->
                    c.method() == ServiceMethod.PUBLIC
                        ? day.plusDays(claim.rules().publicNoticeDays())
                        : day);
    Optional<LocalDate> dueOn =
        effectiveOn
            .filter(day -> claim.debtor().isSame(debtor) && claim.noticeBinds(debtor).isEmpty())
            .flatMap(day -> DueDate.from(ClockStart.NOTICE, terms(claim, c.on()), day, calendar));
    AssignmentNoticeRecorded draft = event(c, claim, debtor, effectiveOn, dueOn, claim.dates());
    return event(c, claim, debtor, effectiveOn, dueOn, Evolution.noticed(claim, draft).dates());
  }

  private static AssignmentNoticeRecorded event(
      RecordAssignmentNotice c,
      ClaimFacts claim,
      ClaimDebtor debtor,
      Optional<LocalDate> effectiveOn,
      Optional<LocalDate> dueOn,
      ClaimDates dates) {
    return new AssignmentNoticeRecorded(
        c.claimId(),
        c.noticeId(),
        claim.caseId(),
        claim.fundId(),
        debtor,
        c.method(),
        c.result(),
        c.deliveredBy(),
        c.document(),
        c.proof(),
        effectiveOn,
        dueOn,
        dates,
        c.on(),
        c.by().name(),
        c.at());
  }

  @CommandHandler
  Outcome handle(AgreeRepayment c) {
    return change(
        c,
        claim ->
            Instalments.check(c, claim.outstanding())
                .map(Outcome::rejected)
                .orElseGet(() -> note(c, agreed(c, claim))));
  }

  private RepaymentAgreed agreed(AgreeRepayment c, ClaimFacts claim) {
    Optional<LocalDate> last =
        c.instalments().isEmpty()
            ? Optional.empty()
            : Optional.of(c.instalments().get(c.instalments().size() - 1).dueOn());
    Optional<LocalDate> dueOn =
        c.dueOn()
            .or(() -> last)
            .or(
                () ->
                    DueDate.from(
                        ClockStart.AGREEMENT,
                        terms(claim, c.on()),
                        c.document().dated(),
                        calendar));
    RepaymentAgreed draft = event(c, claim, dueOn, claim.dates());
    return event(c, claim, dueOn, Evolution.agreed(claim, draft).dates());
  }

  private static RepaymentAgreed event(
      AgreeRepayment c, ClaimFacts claim, Optional<LocalDate> dueOn, ClaimDates dates) {
    return new RepaymentAgreed(
        c.claimId(),
        claim.caseId(),
        claim.fundId(),
        c.document(),
        claim.outstanding(),
        dueOn,
        c.instalments(),
        c.interest(),
        c.interestSince(),
        dates,
        c.on(),
        c.by().name(),
        c.at());
  }

  @CommandHandler
  Outcome handle(RecordClaimAct c) {
    return change(
        c,
        claim ->
            debtor(claim, c.debtor())
                .map(
                    debtor ->
                        note(
                            c,
                            new ClaimActRecorded(
                                c.claimId(),
                                c.actId(),
                                claim.caseId(),
                                claim.fundId(),
                                c.act(),
                                debtor,
                                c.document(),
                                Evolution.acted(claim, c.act(), c.on()).dates(),
                                c.on(),
                                c.by().name(),
                                c.at())))
                .orElseGet(() -> unknown(c.debtor())));
  }

  @CommandHandler
  Outcome handle(NoteClaimCost c) {
    return change(
        c,
        claim ->
            note(
                c,
                new ClaimCostNoted(
                    c.claimId(),
                    c.costId(),
                    claim.caseId(),
                    claim.fundId(),
                    c.what(),
                    c.amount(),
                    c.document(),
                    c.on(),
                    c.by().name(),
                    c.at())));
  }

  private Outcome change(ClaimChange c, Function<ClaimFacts, Outcome> next) {
    if (!c.by().has(Role.RECOVERY)) {
      return Outcome.rejected(RecoveryError.CLAIM_ROLE_NEEDED);
    }
    return claim(
        c.claimId(),
        claim ->
            c.on().isBefore(claim.openedOn())
                ? Outcome.rejected(
                    RecoveryError.CLAIM_DAY_TOO_EARLY,
                    Facts.of("on", c.on()).and("earliest", claim.openedOn()))
                : next.apply(claim));
  }

  private Outcome claim(ClaimId id, Function<ClaimFacts, Outcome> next) {
    Outcome known = commands.send(new AskClaim(id));
    return known.isAccepted()
        ? next.apply(known.answer(ClaimFacts.class))
        : Outcome.rejected(RecoveryError.CLAIM_UNKNOWN, Facts.of("claim", id.value()));
  }

  private Outcome note(ClaimChange c, Object event) {
    return commands.send(new RecoveryClaim.Note(c.claimId(), event));
  }

  private static Outcome unknown(String debtor) {
    return Outcome.rejected(RecoveryError.DEBTOR_UNKNOWN, Facts.of("debtor", debtor));
  }

  /** The debtor of this name; without a name the first. */
  private static Optional<ClaimDebtor> debtor(ClaimFacts claim, String name) {
    List<ClaimDebtor> debtors = claim.debtors();
    return debtors.stream()
        .filter(d -> name.isEmpty() || d.name().equals(name) || d.code().equals(name))
        .findFirst();
  }

  private Optional<Rejection> debtorsMayChange(ClaimFacts claim, LocalDate on) {
    return terms(claim, on).parties().debtorMayChange()
        ? Optional.empty()
        : Optional.of(new Rejection(RecoveryError.DEBTOR_MAY_NOT_CHANGE));
  }

  private static Optional<Rejection> mustBeNewAndNoWorker(ClaimFacts claim, ClaimDebtor debtor) {
    if (debtor.kind() == DebtorKind.WORKER) {
      return Optional.of(new Rejection(RecoveryError.DEBTOR_NOT_A_WORKER));
    }
    return claim.debtors().stream().anyMatch(d -> d.name().equals(debtor.name()))
        ? Optional.of(
            new Rejection(RecoveryError.DEBTOR_OWES_ALREADY, Facts.of("debtor", debtor.name())))
        : Optional.empty();
  }

  private SchemeTerms terms(ClaimFacts claim, LocalDate on) {
    return commands
        .send(new AskSchemeTerms(SchemeBookId.of(claim.fundId()), on))
        .answer(SchemeTerms.class);
  }
}
