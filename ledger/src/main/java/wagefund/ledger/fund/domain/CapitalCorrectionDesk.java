package wagefund.ledger.fund.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.command.ConfirmCapitalCorrection;
import wagefund.ledger.fund.command.CorrectionError;
import wagefund.ledger.fund.command.CorrectionProposal;
import wagefund.ledger.fund.command.DropCapitalCorrection;
import wagefund.ledger.fund.command.ProposeCapitalCorrection;
import wagefund.ledger.fund.event.CapitalCorrectionDropped;
import wagefund.ledger.fund.event.CapitalCorrectionProposed;
import wagefund.ledger.fund.event.RightCapital;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;

/**
 * Puts right money that was booked wrongly when it came into a fund or went back, on the word of
 * two officers: the funds and their books in one transaction. Nothing that was booked is changed.
 */
@Component
class CapitalCorrectionDesk {

  private final Commands commands;
  private final FundDesk sources;

  CapitalCorrectionDesk(Commands commands, FundDesk sources) {
    this.commands = commands;
    this.sources = sources;
  }

  @CommandHandler
  Outcome handle(ProposeCapitalCorrection c) {
    return CapitalCorrectionPolicies.officerMayPropose(c.by())
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                bookings(
                    c.fundId(),
                    found ->
                        Optional.ofNullable(found.bookings().booked().get(c.booking()))
                            .map(was -> propose(c, found, was))
                            .orElseGet(() -> unknown(c.booking()))));
  }

  private Outcome propose(ProposeCapitalCorrection c, Fund.Bookings found, BookedCapital was) {
    return rightly(
        was,
        c.right(),
        now ->
            CapitalCorrectionPolicies.oneAtATime(c.booking(), found.bookings())
                .or(() -> CapitalCorrectionPolicies.somethingMustChange(was, now))
                .or(() -> sourceMustBeAllowed(was, now))
                .map(Outcome::rejected)
                .orElseGet(
                    () -> {
                      note(
                          c.fundId(),
                          new CapitalCorrectionProposed(
                              c.fundId(),
                              c.correctionId(),
                              c.booking(),
                              was.tranche(),
                              was.withdrawalId(),
                              was.source(),
                              was.amount(),
                              was.movedOn(),
                              c.right(),
                              c.document(),
                              c.on(),
                              c.by().name(),
                              c.at()));
                      return Outcome.accepted(c.correctionId());
                    }));
  }

  @CommandHandler
  Outcome handle(DropCapitalCorrection c) {
    return waiting(
        c.fundId(),
        c.correctionId(),
        found ->
            waiting -> {
              boolean may =
                  CorrectionProposal.mayConfirm(c.by()) || waiting.by().equals(c.by().name());
              if (!may) {
                return Outcome.rejected(CorrectionError.CORRECTION_ROLE_NEEDED);
              }
              note(
                  c.fundId(),
                  new CapitalCorrectionDropped(
                      c.fundId(), c.correctionId(), c.opinion(), c.on(), c.by().name(), c.at()));
              return Outcome.accepted(c.correctionId());
            });
  }

  @CommandHandler
  Outcome handle(ConfirmCapitalCorrection c) {
    if (!CorrectionProposal.mayConfirm(c.by())) {
      return Outcome.rejected(CorrectionError.CORRECTION_ROLE_NEEDED);
    }
    return waiting(
        c.fundId(),
        c.correctionId(),
        found ->
            waiting ->
                new CorrectionProposal(waiting.by())
                    .refusal(c.by())
                    .map(Outcome::rejected)
                    .orElseGet(() -> correct(c, waiting, found)));
  }

  private Outcome correct(
      ConfirmCapitalCorrection c, CapitalCorrectionProposed waiting, Fund.Bookings found) {
    BookedCapital was =
        Optional.ofNullable(found.bookings().booked().get(waiting.booking())).orElseThrow();
    return rightly(
        was,
        waiting.right(),
        now ->
            CapitalCorrectionPolicies.notBeforeItsBooking(c.on(), was)
                .or(() -> sourceMustBeAllowed(was, now))
                .map(Outcome::rejected)
                .orElseGet(
                    () -> {
                      CapitalCorrection correction = new CapitalCorrection(c, waiting, was, now);
                      correction.vouchers().forEach(e -> note(e.fundId(), e));
                      correction.changes().forEach(change -> unlessAccepted(commands.send(change)));
                      return Outcome.accepted(c.correctionId());
                    }));
  }

  /** How it should have been booked, where the fund that it came into is known. */
  private Outcome rightly(
      BookedCapital was, RightCapital right, Function<BookedCapital, Outcome> next) {
    return bookings(
        right.fundId().orElse(was.fundId()),
        there -> next.apply(CapitalCorrection.rightly(was, right, there.nextTranche())));
  }

  /** What is a tranche of its own from now on must be of a source that its fund may have. */
  private Optional<Rejection> sourceMustBeAllowed(BookedCapital was, BookedCapital now) {
    return now.booking().equals(was.booking())
        ? Optional.empty()
        : sources.refusal(now.fundId(), now.source(), now.movedOn());
  }

  private Outcome bookings(FundId fund, Function<Fund.Bookings, Outcome> next) {
    return commands.send(new Fund.AskBookings(fund)).then(Fund.Bookings.class, next);
  }

  private Outcome waiting(
      FundId fund,
      String correction,
      Function<Fund.Bookings, Function<CapitalCorrectionProposed, Outcome>> next) {
    return bookings(
        fund,
        found ->
            Optional.ofNullable(found.bookings().waiting().get(correction))
                .map(waiting -> next.apply(found).apply(waiting))
                .orElseGet(
                    () ->
                        Outcome.rejected(
                            CorrectionError.CORRECTION_UNKNOWN,
                            Facts.of("correction", Facts.shorten(correction)))));
  }

  private static Outcome unknown(String booking) {
    return Outcome.rejected(
        CorrectionError.CAPITAL_UNKNOWN, Facts.of("booking", Facts.shorten(booking)));
  }

  private void note(FundId fund, Object event) {
    unlessAccepted(commands.send(new Fund.Note(fund, event)));
  }
}
