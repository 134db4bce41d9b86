package wagefund.ledger.deposit.domain;

import java.util.List;
import java.util.Optional;
import wagefund.ledger.deposit.command.AcceptGuarantee;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.deposit.event.DepositFigures;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.event.GuaranteeAccepted;
import wagefund.ledger.deposit.event.MadeGood;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.scheme.command.DepositTerms;

/** What must be so before a guarantee is taken in; each policy is one sentence. */
final class GuaranteePolicies {

  private GuaranteePolicies() {}

  static Optional<Rejection> check(AcceptGuarantee c, DepositState state) {
    return aGuaranteeIsNoCash(c)
        .or(() -> itMustRunForAWhile(c))
        .or(() -> itsProjectMustBeCovered(c, state))
        .or(() -> itsNumberMustBeNew(c, state))
        .or(() -> whatItReplacesMustBeThere(c, state))
        .or(() -> whatIsCalledCannotBeReplaced(c, state))
        .or(() -> itMayNotCoverLessThanBefore(c, state));
  }

  private static Optional<Rejection> aGuaranteeIsNoCash(AcceptGuarantee c) {
    return c.form() == DepositForm.CASH
        ? reject(
            DepositError.FORM_NOT_ALLOWED,
            Facts.of("form", c.form()).and("allowed", "GUARANTEE, INSURANCE"))
        : Optional.empty();
  }

  private static Optional<Rejection> itMustRunForAWhile(AcceptGuarantee c) {
    return !c.expiresOn().isAfter(c.validFrom()) || c.expiresOn().isBefore(c.on())
        ? reject(
            DepositError.GUARANTEE_DATES_WRONG,
            Facts.of("from", c.validFrom()).and("to", c.expiresOn()).and("on", c.on()))
        : Optional.empty();
  }

  private static Optional<Rejection> itsProjectMustBeCovered(
      AcceptGuarantee c, DepositState state) {
    return c.project().isEmpty() || state.projects().contains(c.project())
        ? Optional.empty()
        : NoticePolicies.notCovered(state, c.project()).rejection();
  }

  private static Optional<Rejection> itsNumberMustBeNew(AcceptGuarantee c, DepositState state) {
    return state.instrument(c.number()).isPresent()
        ? reject(DepositError.GUARANTEE_NUMBER_TAKEN, Facts.of("number", c.number()))
        : Optional.empty();
  }

  private static Optional<Rejection> whatItReplacesMustBeThere(
      AcceptGuarantee c, DepositState state) {
    return c.replaces()
        .filter(old -> state.instrument(old).filter(i -> !i.voided()).isEmpty())
        .flatMap(
            old -> reject(DepositError.GUARANTEE_UNKNOWN, Facts.of("number", Facts.shorten(old))));
  }

  private static Optional<Rejection> whatIsCalledCannotBeReplaced(
      AcceptGuarantee c, DepositState state) {
    return c.replaces()
        .filter(old -> state.held().stream().anyMatch(h -> !h.of(old).isZero()))
        .flatMap(old -> reject(DepositError.GUARANTEE_IN_USE, Facts.of("number", old)));
  }

  /** The new one covers at least what was left of the old one, or all that is required. */
  private static Optional<Rejection> itMayNotCoverLessThanBefore(
      AcceptGuarantee c, DepositState state) {
    Money needed = left(c, state).min(state.figures().required());
    return needed.isMoreThan(c.face())
        ? reject(DepositError.GUARANTEE_TOO_SMALL, Facts.of("face", c.face()).and("needed", needed))
        : Optional.empty();
  }

  /** What it adds to the cover first makes good what was drawn. */
  static GuaranteeAccepted accepted(
      AcceptGuarantee c, DepositState state, DepositTerms.Clocks clocks) {
    DepositFigures now = state.figures();
    Money old = left(c, state);
    Money restored = c.face().minusOrZero(old).min(now.shortfall());
    List<MadeGood> madeGood = Drawdown.oldestFirst(state.drawdowns(), restored);
    DepositFigures after =
        now.hold(now.cash(), now.guaranteed().minus(old).plus(c.face())).makeGood(restored);
    return new GuaranteeAccepted(
        c.depositId(),
        c.form(),
        c.number(),
        c.issuer(),
        c.project(),
        c.face(),
        c.validFrom(),
        c.expiresOn(),
        c.expiresOn().minusMonths(clocks.expiryReminderMonths()),
        c.replaces(),
        madeGood,
        after,
        c.document(),
        c.on(),
        c.by().name(),
        c.at());
  }

  private static Money left(AcceptGuarantee c, DepositState state) {
    return c.replaces().flatMap(state::instrument).map(Instrument::left).orElse(Money.ZERO);
  }

  private static Optional<Rejection> reject(DepositError code, Facts facts) {
    return Optional.of(new Rejection(code, facts));
  }
}
