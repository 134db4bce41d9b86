package wagefund.ledger.deposit.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.deposit.command.AnnounceRelease;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.deposit.command.DepositStatus;
import wagefund.ledger.deposit.command.ObjectToRelease;
import wagefund.ledger.deposit.command.RecordCompletion;
import wagefund.ledger.deposit.command.ReleaseDeposit;
import wagefund.ledger.deposit.command.ReviewRelease;
import wagefund.ledger.deposit.command.SettleObjection;
import wagefund.ledger.deposit.event.DepositCompleted;
import wagefund.ledger.deposit.event.DepositFigures;
import wagefund.ledger.deposit.event.DepositReleased;
import wagefund.ledger.deposit.event.ObjectionSettled;
import wagefund.ledger.deposit.event.ReleaseAnnounced;
import wagefund.ledger.deposit.event.ReleaseObjected;
import wagefund.ledger.deposit.event.ReleaseReviewed;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.DepositTerms.Clocks;

/** Decides about giving a deposit back: completion, public notice, review, release. */
@Component
class ReleaseDesk {

  private final Commands commands;
  private final DepositClocks clocks;

  ReleaseDesk(Commands commands, DepositClocks clocks) {
    this.commands = commands;
    this.clocks = clocks;
  }

  @CommandHandler
  Outcome handle(RecordCompletion c) {
    return decide(
        Officers.keeper(c.by()),
        c.depositId(),
        state -> phaseMustBe(state, Optional.empty()).or(() -> noNoticeMayBeOpen(state)),
        state -> new DepositCompleted(c.depositId(), c.document(), c.on(), c.by().name(), c.at()));
  }

  @CommandHandler
  Outcome handle(AnnounceRelease c) {
    return decide(
        Officers.keeper(c.by()),
        c.depositId(),
        state ->
            phaseMustBe(state, Optional.of(DepositStatus.COMPLETED))
                .or(() -> noNoticeMayBeOpen(state)),
        state -> {
          Clocks terms = clocks.of(state, c.on());
          LocalDate endsOn = clocks.after(terms.publicNotice(), c.on());
          return new ReleaseAnnounced(
              c.depositId(),
              endsOn,
              clocks.after(terms.review(), endsOn),
              c.document(),
              c.on(),
              c.by().name(),
              c.at());
        });
  }

  @CommandHandler
  Outcome handle(ObjectToRelease c) {
    return decide(
        Officers.oneOf(c.by(), Role.CLERK, Role.FUND_MANAGER, Role.CHECKER),
        c.depositId(),
        state -> phaseMustBe(state, Optional.of(DepositStatus.PUBLIC_NOTICE)),
        state ->
            new ReleaseObjected(
                c.depositId(),
                state.release().objections() + 1,
                c.reason(),
                c.document(),
                c.on(),
                c.by().name(),
                c.at()));
  }

  @CommandHandler
  Outcome handle(SettleObjection c) {
    return decide(
        Officers.oneOf(c.by(), Role.CLERK, Role.FUND_MANAGER, Role.CHECKER),
        c.depositId(),
        state ->
            state.release().openObjections().contains(c.objectionNo())
                ? Optional.empty()
                : reject(DepositError.OBJECTION_UNKNOWN, Facts.of("no", c.objectionNo())),
        state ->
            new ObjectionSettled(
                c.depositId(),
                c.objectionNo(),
                c.result(),
                c.document(),
                c.on(),
                c.by().name(),
                c.at()));
  }

  @CommandHandler
  Outcome handle(ReviewRelease c) {
    return decide(
        Officers.oneOf(c.by(), Role.CHECKER),
        c.depositId(),
        state ->
            phaseMustBe(state, Optional.of(DepositStatus.PUBLIC_NOTICE))
                .or(() -> Officers.hasNotActed(c.by(), state.release().officers()))
                .or(() -> publicNoticeMustBeOver(state, c.on()))
                .or(() -> c.granted() ? noObjectionMayBeOpen(state) : Optional.empty())
                .or(() -> c.granted() ? noNoticeMayBeOpen(state) : Optional.empty()),
        state ->
            new ReleaseReviewed(
                c.depositId(),
                c.granted(),
                c.opinion(),
                c.document(),
                c.on(),
                c.by().name(),
                c.at()));
  }

  @CommandHandler
  Outcome handle(ReleaseDeposit c) {
    return decide(
        Officers.keeper(c.by()),
        c.depositId(),
        state ->
            phaseMustBe(state, Optional.of(DepositStatus.REVIEWED))
                .or(() -> Officers.hasNotActed(c.by(), state.release().officers()))
                .or(() -> noNoticeMayBeOpen(state)),
        state -> {
          DepositFigures now = state.figures();
          List<String> guarantees =
              state.instruments().stream()
                  .filter(i -> !i.voided())
                  .map(Instrument::number)
                  .toList();
          return new DepositReleased(
              c.depositId(),
              now.cash(),
              guarantees,
              now.hold(Money.ZERO, Money.ZERO),
              c.document(),
              c.on(),
              c.by().name(),
              c.at());
        });
  }

  private Outcome decide(
      Optional<Rejection> role,
      DepositId id,
      Function<DepositState, Optional<Rejection>> policies,
      Function<DepositState, Object> event) {
    return role.<Outcome>map(Outcome.Rejected::new)
        .orElseGet(
            () ->
                commands
                    .send(new WageDeposit.AskState(id))
                    .then(
                        DepositState.class,
                        state ->
                            policies
                                .apply(state)
                                .<Outcome>map(Outcome.Rejected::new)
                                .orElseGet(
                                    () ->
                                        commands.send(
                                            new WageDeposit.Note(id, event.apply(state))))));
  }

  private static Optional<Rejection> phaseMustBe(
      DepositState state, Optional<DepositStatus> phase) {
    return state.release().phase().equals(phase)
        ? Optional.empty()
        : reject(DepositError.DEPOSIT_WRONG_STATE, Facts.of("status", state.status().zh()));
  }

  private static Optional<Rejection> noNoticeMayBeOpen(DepositState state) {
    Money committed = state.figures().committed();
    return committed.isZero()
        ? Optional.empty()
        : reject(DepositError.NOTICE_OPEN, Facts.of("committed", committed));
  }

  private static Optional<Rejection> publicNoticeMustBeOver(DepositState state, LocalDate on) {
    return state
        .release()
        .endsOn()
        .filter(endsOn -> !on.isAfter(endsOn))
        .flatMap(endsOn -> reject(DepositError.PUBLIC_NOTICE_NOT_OVER, Facts.of("endsOn", endsOn)));
  }

  private static Optional<Rejection> noObjectionMayBeOpen(DepositState state) {
    return state.release().openObjections().stream()
        .findFirst()
        .flatMap(no -> reject(DepositError.OBJECTION_OPEN, Facts.of("no", no)));
  }

  private static Optional<Rejection> reject(DepositError code, Facts facts) {
    return Optional.of(new Rejection(code, facts));
  }
}
