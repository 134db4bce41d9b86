package wagefund.ledger.fund.domain;

import java.util.Optional;
import wagefund.ledger.fund.command.SpecialFundError;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.Tranche;
import wagefund.ledger.fund.event.Tranches;
import wagefund.ledger.fund.event.WithdrawalProposed;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/** What must be so before unused money goes back; each policy is one sentence. */
final class WithdrawalPolicies {

  private WithdrawalPolicies() {}

  static Optional<Rejection> managerMustAsk(Actor by) {
    return by.has(Role.FUND_MANAGER)
        ? Optional.empty()
        : Optional.of(new Rejection(KernelError.FUND_MANAGER_NEEDED, Facts.of("by", by.name())));
  }

  static Optional<Rejection> managerOrApproverMustConfirm(Actor by) {
    return by.has(Role.FUND_MANAGER) || by.has(Role.APPROVER)
        ? Optional.empty()
        : Optional.of(new Rejection(SpecialFundError.WITHDRAWAL_ROLE_NEEDED));
  }

  static Optional<Rejection> confirmerMayNotHaveProposed(WithdrawalProposed proposed, Actor by) {
    return proposed.by().equals(by.name())
        ? Optional.of(
            new Rejection(SpecialFundError.WITHDRAWER_IS_PROPOSER, Facts.of("officer", by.name())))
        : Optional.empty();
  }

  /** Never more than the tranche holds, nor than is available. */
  static Optional<Rejection> moneyMustBeThere(
      int no, Money amount, Tranches tranches, FundFigures figures) {
    Optional<Tranche> tranche = tranches.find(no);
    if (tranche.isEmpty()) {
      return Optional.of(new Rejection(SpecialFundError.TRANCHE_UNKNOWN, Facts.of("tranche", no)));
    }
    if (tranche.get().source() == CapitalSource.INTEREST) {
      return Optional.of(
          new Rejection(SpecialFundError.INTEREST_IS_NO_CAPITAL, Facts.of("tranche", no)));
    }
    Money left = tranche.get().left();
    if (amount.isMoreThan(left)) {
      return Optional.of(
          new Rejection(
              SpecialFundError.WITHDRAWAL_ABOVE_TRANCHE,
              Facts.of("amount", amount).and("left", left)));
    }
    return MoneyPolicies.enoughMustBeAvailable(amount, figures.available());
  }
}
