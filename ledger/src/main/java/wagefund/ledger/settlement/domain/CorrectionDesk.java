package wagefund.ledger.settlement.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.advance.command.AdvanceFacts;
import wagefund.ledger.advance.command.AskAdvance;
import wagefund.ledger.casefile.command.CorrectSettlement;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.casefile.command.SettleClaims;
import wagefund.ledger.casefile.event.SettlementSource;
import wagefund.ledger.fund.command.CorrectFunds;
import wagefund.ledger.fund.command.CorrectionError;
import wagefund.ledger.fund.command.CorrectionProposal;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.AskClaimOfDebtor;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimOfDebtor;
import wagefund.ledger.recovery.command.ClaimPaidLines;
import wagefund.ledger.recovery.command.CorrectClaim;
import wagefund.ledger.recovery.command.ReceiptCorrectionError;
import wagefund.ledger.recovery.event.PaidLine;
import wagefund.ledger.settlement.command.ConfirmPaymentCorrection;
import wagefund.ledger.settlement.command.DropPaymentCorrection;
import wagefund.ledger.settlement.command.LineStatus;
import wagefund.ledger.settlement.command.ProposePaymentCorrection;
import wagefund.ledger.settlement.command.SettlementError;
import wagefund.ledger.settlement.event.CorrectionKind;
import wagefund.ledger.settlement.event.PaymentCorrected;
import wagefund.ledger.settlement.event.PaymentCorrectionDropped;
import wagefund.ledger.settlement.event.PaymentCorrectionProposed;

/**
 * Puts right a payment that was booked wrongly, on the word of two officers: fund, claim, case and
 * books in one transaction. Nothing that was booked is changed.
 */
@Component
class CorrectionDesk {

  private final Commands commands;

  CorrectionDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(ProposePaymentCorrection c) {
    if (!CorrectionPolicies.mayPropose(c.by())) {
      return Outcome.rejected(CorrectionError.CORRECTION_ROLE_NEEDED);
    }
    return commands
        .send(new PaymentBatch.AskState(c.batchId()))
        .then(
            PaymentBatch.State.class,
            state ->
                arrived(state, c.lineNo())
                    .then(
                        LineState.class,
                        line ->
                            CorrectionPolicies.oneAtATime(c.lineNo(), state)
                                .or(() -> CorrectionPolicies.somethingMustChange(c, line))
                                .map(Outcome::rejected)
                                .orElseGet(() -> propose(c))));
  }

  private Outcome propose(ProposePaymentCorrection c) {
    note(
        new PaymentCorrectionProposed(
            c.batchId(),
            c.correctionId(),
            c.lineNo(),
            c.paid(),
            c.paidOn(),
            c.rightCase(),
            c.rightFund(),
            c.document(),
            c.on(),
            c.by().name(),
            c.at()),
        c.batchId());
    return Outcome.accepted(c.correctionId());
  }

  @CommandHandler
  Outcome handle(DropPaymentCorrection c) {
    return commands
        .send(new PaymentBatch.AskState(c.batchId()))
        .then(
            PaymentBatch.State.class,
            state -> {
              PaymentCorrectionProposed waiting = state.corrections().get(c.correctionId());
              if (waiting == null) {
                return unknown(c.correctionId());
              }
              if (!CorrectionProposal.mayConfirm(c.by()) && !waiting.by().equals(c.by().name())) {
                return Outcome.rejected(CorrectionError.CORRECTION_ROLE_NEEDED);
              }
              note(
                  new PaymentCorrectionDropped(
                      c.batchId(), c.correctionId(), c.opinion(), c.on(), c.by().name(), c.at()),
                  c.batchId());
              return Outcome.accepted(c.correctionId());
            });
  }

  @CommandHandler
  Outcome handle(ConfirmPaymentCorrection c) {
    if (!CorrectionProposal.mayConfirm(c.by())) {
      return Outcome.rejected(CorrectionError.CORRECTION_ROLE_NEEDED);
    }
    return commands
        .send(new PaymentBatch.AskState(c.batchId()))
        .then(
            PaymentBatch.State.class,
            state -> {
              PaymentCorrectionProposed waiting = state.corrections().get(c.correctionId());
              if (waiting == null) {
                return unknown(c.correctionId());
              }
              return new CorrectionProposal(waiting.by())
                  .refusal(c.by())
                  .map(Outcome::rejected)
                  .orElseGet(
                      () ->
                          arrived(state, waiting.lineNo())
                              .then(LineState.class, line -> correct(c, waiting, state, line)));
            });
  }

  private Outcome correct(
      ConfirmPaymentCorrection c,
      PaymentCorrectionProposed waiting,
      PaymentBatch.State state,
      LineState line) {
    Booked was = line.booked().orElseThrow();
    Booked now =
        new Booked(
            waiting.rightFund().orElse(was.fundId()),
            waiting.rightCase().orElse(was.caseId()),
            waiting.paid(),
            waiting.paidOn().orElse(was.on()));
    Correction correction =
        new Correction(c, waiting, state, line, was, now, claim(state, was), claim(state, now));
    Optional<Outcome> refused = claimMustBearIt(correction);
    if (refused.isPresent()) {
      return refused.get();
    }
    correction.vouchers().forEach(e -> note(e, c.batchId()));
    followFund(correction);
    followCaseAndClaim(correction);
    return Outcome.accepted(c.correctionId());
  }

  /** On which claim a payment stands, and who owes it now. */
  private ClaimOfDebtor claim(PaymentBatch.State state, Booked booked) {
    return commands
        .send(
            new AskClaimOfDebtor(
                booked.caseId(), booked.fundId(), SettlementDesk.debtor(advance(state))))
        .answer(ClaimOfDebtor.class);
  }

  private AdvanceFacts advance(PaymentBatch.State state) {
    return commands.send(new AskAdvance(state.batch().advanceId())).answer(AdvanceFacts.class);
  }

  private Optional<Outcome> claimMustBearIt(Correction correction) {
    Money less = correction.lessClaimed();
    if (less.isZero()) {
      return Optional.empty();
    }
    Outcome claim = commands.send(new AskClaim(correction.from().claimId()));
    Money outstanding =
        claim.isAccepted() ? claim.answer(ClaimFacts.class).outstanding() : Money.ZERO;
    return less.isMoreThan(outstanding)
        ? Optional.of(
            Outcome.rejected(
                ReceiptCorrectionError.CORRECTION_ABOVE_CLAIM,
                Facts.of("less", less).and("outstanding", outstanding)))
        : Optional.empty();
  }

  private void followFund(Correction correction) {
    if (correction.was().fundId().equals(correction.now().fundId())) {
      Money less = correction.was().amount().minusOrZero(correction.now().amount());
      Money more = correction.now().amount().minusOrZero(correction.was().amount());
      correctFund(correction, correction.was().fundId(), less, more);
    } else {
      correctFund(correction, correction.was().fundId(), correction.was().amount(), Money.ZERO);
      correctFund(correction, correction.now().fundId(), Money.ZERO, correction.now().amount());
    }
  }

  private void correctFund(Correction correction, FundId fund, Money less, Money more) {
    if (less.isZero() && more.isZero()) {
      return;
    }
    ConfirmPaymentCorrection c = correction.command();
    unlessAccepted(
        commands.send(
            new CorrectFunds(
                fund,
                c.batchId().value(),
                less,
                more,
                correction.waiting().document(),
                c.on(),
                c.by(),
                c.at())));
  }

  /** The case follows the amounts; the claim follows the vouchers, each on its day. */
  private void followCaseAndClaim(Correction correction) {
    ConfirmPaymentCorrection c = correction.command();
    Booked was = correction.was();
    if (!correction.less().isZero()) {
      unlessAccepted(
          commands.send(
              new CorrectSettlement(
                  was.caseId(),
                  SettlementSource.ADVANCE,
                  c.batchId().value(),
                  correction.line().line().person(),
                  correction.less(),
                  c.on(),
                  c.by(),
                  c.at())));
    }
    if (!correction.lessClaimed().isZero()) {
      unlessAccepted(
          commands.send(
              new CorrectClaim(
                  correction.from().claimId(),
                  c.batchId().value(),
                  paidLine(correction, correction.lessClaimed()),
                  correction.isRedated() ? was.on() : c.on(),
                  c.by(),
                  c.at())));
    }
    AdvanceFacts advance = advance(correction.state());
    if (!correction.more().isZero()) {
      settle(correction, advance);
    }
    if (!correction.moreClaimed().isZero()) {
      unlessAccepted(
          commands.send(
              new ClaimPaidLines(
                  correction.now().caseId(),
                  correction.now().fundId(),
                  SettlementDesk.debtor(advance),
                  c.batchId().value(),
                  List.of(paidLine(correction, correction.moreClaimed())),
                  correction.isRedated() ? correction.now().on() : c.on(),
                  c.by(),
                  c.at())));
    }
  }

  private static PaidLine paidLine(Correction correction, Money amount) {
    return new PaidLine(correction.waiting().lineNo(), correction.line().line().person(), amount);
  }

  private void settle(Correction correction, AdvanceFacts advance) {
    ConfirmPaymentCorrection c = correction.command();
    SortedMap<java.time.YearMonth, Money> months =
        advance.terms().lines().stream()
            .filter(line -> line.lineNo() == correction.waiting().lineNo())
            .findFirst()
            .<SortedMap<java.time.YearMonth, Money>>map(line -> line.months())
            .orElseGet(TreeMap::new);
    unlessAccepted(
        commands.send(
            new SettleClaims(
                correction.now().caseId(),
                SettlementSource.ADVANCE,
                c.batchId().value(),
                List.of(
                    new PaidToWorker(correction.line().line().person(), correction.more(), months)),
                c.on(),
                c.by(),
                c.at())));
  }

  /** Only what arrived at the worker's bank is booked, and can be booked wrongly. */
  private static Outcome arrived(PaymentBatch.State state, int lineNo) {
    LineState line = state.lines().get(lineNo);
    if (line == null) {
      return Outcome.rejected(SettlementError.LINE_UNKNOWN, Facts.of("line", lineNo));
    }
    return line.status() == LineStatus.SUCCEEDED
        ? Outcome.accepted(line)
        : ReportPolicies.wrongState(lineNo, line.status());
  }

  private static Outcome unknown(String correction) {
    return Outcome.rejected(CorrectionError.CORRECTION_UNKNOWN, Facts.of("correction", correction));
  }

  private void note(Object event, wagefund.ledger.kernel.BatchId batch) {
    unlessAccepted(commands.send(new PaymentBatch.Note(batch, event)));
  }

  /** One correction, and what follows from it. */
  private record Correction(
      ConfirmPaymentCorrection command,
      PaymentCorrectionProposed waiting,
      PaymentBatch.State state,
      LineState line,
      Booked was,
      Booked now,
      ClaimOfDebtor from,
      ClaimOfDebtor to) {

    /** What the claim and the case that it was booked to lose. */
    Money less() {
      return was.isElsewhere(now) ? was.amount() : was.amount().minusOrZero(now.amount());
    }

    /** What the claim and the case that it belongs to gain. */
    Money more() {
      return was.isElsewhere(now) ? now.amount() : now.amount().minusOrZero(was.amount());
    }

    /** Whether the payment was made on another day than it was booked on. */
    boolean isRedated() {
      return !was.on().equals(now.on());
    }

    /** What the claim loses: of a wrong date all of it, on the day on which it was booked. */
    Money lessClaimed() {
      return isRedated() ? was.amount() : less();
    }

    /** What the claim gains: of a wrong date all of it, on the day on which it was paid. */
    Money moreClaimed() {
      return isRedated() ? now.amount() : more();
    }

    /** A wrong date is put right on the two dates; all else on the day of the correction. */
    List<PaymentCorrected> vouchers() {
      LocalDate day = command.on();
      if (isRedated()) {
        return of(
            voucher(CorrectionKind.RED, was, was.amount(), was.on(), from),
            voucher(CorrectionKind.BLUE, now, now.amount(), now.on(), to));
      }
      if (was.on().getYear() == day.getYear()) {
        return of(
            voucher(CorrectionKind.RED, was, was.amount(), day, from),
            voucher(CorrectionKind.BLUE, now, now.amount(), day, to));
      }
      return of(
          voucher(CorrectionKind.PRIOR_YEAR_LESS, was, less(), day, from),
          voucher(CorrectionKind.PRIOR_YEAR_MORE, now, more(), day, to));
    }

    private static List<PaymentCorrected> of(PaymentCorrected first, PaymentCorrected second) {
      List<PaymentCorrected> needed = new ArrayList<>();
      for (PaymentCorrected voucher : List.of(first, second)) {
        if (!voucher.amount().isZero()) {
          needed.add(voucher);
        }
      }
      return List.copyOf(needed);
    }

    private PaymentCorrected voucher(
        CorrectionKind kind, Booked where, Money amount, LocalDate on, ClaimOfDebtor claim) {
      return new PaymentCorrected(
          command.batchId(),
          state.batch().advanceId(),
          where.caseId(),
          where.fundId(),
          claim.debtor(),
          command.correctionId(),
          waiting.lineNo(),
          line.line().person(),
          kind,
          amount,
          was.amount(),
          now.amount(),
          was.on(),
          waiting.document(),
          waiting.by(),
          on,
          command.by().name(),
          command.at());
    }
  }
}
