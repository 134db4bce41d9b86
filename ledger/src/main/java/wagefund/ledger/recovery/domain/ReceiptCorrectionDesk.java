package wagefund.ledger.recovery.domain;

import static wagefund.ledger.platform.write.RejectedInside.unlessAccepted;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.fund.command.CorrectionError;
import wagefund.ledger.fund.command.CorrectionProposal;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.command.AskClaim;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ConfirmReceiptCorrection;
import wagefund.ledger.recovery.command.DropReceiptCorrection;
import wagefund.ledger.recovery.command.LprTable;
import wagefund.ledger.recovery.command.ProposeReceiptCorrection;
import wagefund.ledger.recovery.command.ReceiptCorrectionError;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.event.ReceiptBooking;
import wagefund.ledger.recovery.event.ReceiptCorrectionDropped;
import wagefund.ledger.recovery.event.ReceiptCorrectionProposed;

/**
 * Puts right a receipt that was booked wrongly, on the word of two officers: claim, fund, case and
 * books in one transaction. Nothing that was booked is changed.
 */
@Component
class ReceiptCorrectionDesk {

  private final Commands commands;
  private final LprTable lpr;

  ReceiptCorrectionDesk(Commands commands, LprTable lpr) {
    this.commands = commands;
    this.lpr = lpr;
  }

  @CommandHandler
  Outcome handle(ProposeReceiptCorrection c) {
    return ReceiptCorrectionPolicies.officerMayPropose(c.by())
        .map(Outcome::rejected)
        .orElseGet(
            () ->
                receipt(
                    c.claimId(),
                    c.receiptId(),
                    receipts ->
                        receipt -> {
                          Optional<ClaimId> right = rightClaim(c, receipts.claim());
                          return ReceiptCorrectionPolicies.mayNotBeDistributed(receipt)
                              .or(() -> ReceiptCorrectionPolicies.oneAtATime(receipt, receipts))
                              .or(
                                  () ->
                                      ReceiptCorrectionPolicies.somethingMustChange(
                                          c, receipt, right.isPresent()))
                              .map(Outcome::rejected)
                              .orElseGet(() -> rightClaimMustBe(c, receipts, receipt, right));
                        }));
  }

  /** Another claim than the one to which it was booked; naming that one again changes nothing. */
  private static Optional<ClaimId> rightClaim(ProposeReceiptCorrection c, ClaimFacts booked) {
    return c.right()
        .claim(booked.fundId(), booked.caseId())
        .filter(claim -> !claim.equals(c.claimId()));
  }

  private Outcome rightClaimMustBe(
      ProposeReceiptCorrection c,
      RecoveryClaim.Receipts receipts,
      BookedReceipt receipt,
      Optional<ClaimId> right) {
    if (right.isPresent()) {
      Outcome known = commands.send(new AskClaim(right.get()));
      if (!known.isAccepted()) {
        return Outcome.rejected(RecoveryError.NOTHING_TO_RECOVER);
      }
      boolean sameFund = known.answer(ClaimFacts.class).fundId().equals(receipts.claim().fundId());
      if (receipt.heldFrom().isPresent() && !sameFund) {
        return Outcome.rejected(RecoveryError.CLAIM_OF_OTHER_FUND);
      }
    }
    note(
        c.claimId(),
        new ReceiptCorrectionProposed(
            c.claimId(),
            c.receiptId(),
            receipts.claim().caseId(),
            receipts.claim().fundId(),
            c.correctionId(),
            receipt.parts().amount(),
            c.received(),
            right,
            c.document(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted(c.correctionId());
  }

  @CommandHandler
  Outcome handle(DropReceiptCorrection c) {
    return waiting(
        c.claimId(),
        c.correctionId(),
        receipts ->
            waiting -> {
              boolean may =
                  CorrectionProposal.mayConfirm(c.by()) || waiting.by().equals(c.by().name());
              if (!may) {
                return Outcome.rejected(CorrectionError.CORRECTION_ROLE_NEEDED);
              }
              note(
                  c.claimId(),
                  new ReceiptCorrectionDropped(
                      c.claimId(),
                      receipts.claim().fundId(),
                      c.correctionId(),
                      c.opinion(),
                      c.on(),
                      c.by().name(),
                      c.at()));
              return Outcome.accepted(c.correctionId());
            });
  }

  @CommandHandler
  Outcome handle(ConfirmReceiptCorrection c) {
    if (!CorrectionProposal.mayConfirm(c.by())) {
      return Outcome.rejected(CorrectionError.CORRECTION_ROLE_NEEDED);
    }
    return waiting(
        c.claimId(),
        c.correctionId(),
        receipts ->
            waiting ->
                new CorrectionProposal(waiting.by())
                    .refusal(c.by())
                    .map(Outcome::rejected)
                    .orElseGet(
                        () ->
                            waiting
                                .rightClaim()
                                .map(right -> move(c, waiting, receipts, right))
                                .orElseGet(() -> divideAnew(c, waiting, receipts))));
  }

  /** The amount was wrong: the receipt is divided anew where it is. */
  private Outcome divideAnew(
      ConfirmReceiptCorrection c,
      ReceiptCorrectionProposed waiting,
      RecoveryClaim.Receipts receipts) {
    BookedReceipt was = booked(receipts, waiting);
    CaseFacts arrearsCase = arrearsCase(receipts.claim());
    return ReceiptAnew.onItsOwn(was, receipts.claim(), arrearsCase)
        .divide(waiting.received(), lpr)
        .then(
            ReceiptBooking.class,
            parts -> {
              BookedReceipt now = was.with(parts);
              boolean sameYear = was.bookedOn().getYear() == c.on().getYear();
              if (sameYear) {
                book(c, waiting, CorrectionManner.RED, c.claimId(), was);
                book(c, waiting, CorrectionManner.BLUE, c.claimId(), now);
              } else {
                book(
                    c,
                    waiting,
                    CorrectionManner.PRIOR_YEAR_LESS,
                    c.claimId(),
                    was.with(was.parts().minusOrZero(parts)));
                book(
                    c,
                    waiting,
                    CorrectionManner.PRIOR_YEAR_MORE,
                    c.claimId(),
                    was.with(parts.minusOrZero(was.parts())));
              }
              ReceiptFollowers follow = new ReceiptFollowers(commands, c, waiting);
              follow.held(receipts.claim(), was, now);
              follow.fund(
                  new ReceiptFollowers.Change(
                      receipts.claim(), was.with(was.parts().minusOrZero(parts))),
                  new ReceiptFollowers.Change(
                      receipts.claim(), was.with(parts.minusOrZero(was.parts()))));
              follow.workers(
                  receipts.claim(),
                  was.parts().minusOrZero(parts),
                  receipts.claim(),
                  parts.minusOrZero(was.parts()));
              return Outcome.accepted(c.correctionId());
            });
  }

  /** The claim was wrong: the receipt is taken back there, and is one of the right claim now. */
  private Outcome move(
      ConfirmReceiptCorrection c,
      ReceiptCorrectionProposed waiting,
      RecoveryClaim.Receipts receipts,
      ClaimId right) {
    BookedReceipt was = booked(receipts, waiting);
    ClaimFacts from = receipts.claim();
    ClaimFacts to = commands.send(new AskClaim(right)).answer(ClaimFacts.class);
    boolean sameCase = to.caseId().equals(from.caseId());
    return ReceiptAnew.onAnother(was, to, arrearsCase(to), sameCase)
        .divide(waiting.received(), lpr)
        .then(
            ReceiptBooking.class,
            parts -> {
              BookedReceipt now = was.as(new ReceiptId(c.correctionId())).with(parts);
              boolean sameYear = was.bookedOn().getYear() == c.on().getYear();
              book(
                  c,
                  waiting,
                  sameYear ? CorrectionManner.RED : CorrectionManner.PRIOR_YEAR_LESS,
                  c.claimId(),
                  was);
              book(
                  c,
                  waiting,
                  sameYear ? CorrectionManner.BLUE : CorrectionManner.PRIOR_YEAR_MORE,
                  right,
                  now);
              ReceiptFollowers follow = new ReceiptFollowers(commands, c, waiting);
              follow.held(from, was, was.with(ReceiptBooking.NONE), now, to);
              follow.fund(
                  new ReceiptFollowers.Change(from, was), new ReceiptFollowers.Change(to, now));
              if (sameCase) {
                follow.workers(
                    from, was.parts().minusOrZero(parts), to, parts.minusOrZero(was.parts()));
              } else {
                follow.workers(from, was.parts(), to, parts);
              }
              return Outcome.accepted(c.correctionId());
            });
  }

  private void book(
      ConfirmReceiptCorrection c,
      ReceiptCorrectionProposed waiting,
      CorrectionManner kind,
      ClaimId claim,
      BookedReceipt as) {
    if (!as.parts().booksNothing()) {
      unlessAccepted(
          commands.send(
              new RecoveryClaim.BookAgain(
                  claim, waiting.receiptId(), kind, as, waiting, c.on(), c.by(), c.at())));
    }
  }

  private CaseFacts arrearsCase(ClaimFacts claim) {
    return commands.send(new AskCase(claim.caseId())).answer(CaseFacts.class);
  }

  private static BookedReceipt booked(
      RecoveryClaim.Receipts receipts, ReceiptCorrectionProposed waiting) {
    return Optional.ofNullable(receipts.booked().get(waiting.receiptId())).orElseThrow();
  }

  private Outcome receipt(
      ClaimId claim,
      ReceiptId receipt,
      Function<RecoveryClaim.Receipts, Function<BookedReceipt, Outcome>> next) {
    Outcome asked = commands.send(new RecoveryClaim.AskReceipts(claim));
    if (asked.isAccepted()) {
      RecoveryClaim.Receipts receipts = asked.answer(RecoveryClaim.Receipts.class);
      BookedReceipt booked = receipts.booked().get(receipt);
      if (booked != null) {
        return next.apply(receipts).apply(booked);
      }
    }
    return Outcome.rejected(ReceiptCorrectionError.RECEIPT_UNKNOWN, Facts.of("receipt", receipt));
  }

  private Outcome waiting(
      ClaimId claim,
      String correction,
      Function<RecoveryClaim.Receipts, Function<ReceiptCorrectionProposed, Outcome>> next) {
    Outcome asked = commands.send(new RecoveryClaim.AskReceipts(claim));
    if (asked.isAccepted()) {
      RecoveryClaim.Receipts receipts = asked.answer(RecoveryClaim.Receipts.class);
      ReceiptCorrectionProposed waiting = receipts.waiting().get(correction);
      if (waiting != null) {
        return next.apply(receipts).apply(waiting);
      }
    }
    return Outcome.rejected(
        CorrectionError.CORRECTION_UNKNOWN, Facts.of("correction", Facts.shorten(correction)));
  }

  private void note(ClaimId claim, Object event) {
    unlessAccepted(commands.send(new RecoveryClaim.Note(claim, event)));
  }
}
