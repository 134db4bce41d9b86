package wagefund.ledger.fund.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.fund.command.FundError;
import wagefund.ledger.fund.event.Freeze;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;

/** What must be so before money of a fund moves; each policy is one sentence. */
final class MoneyPolicies {

  private MoneyPolicies() {}

  static Optional<Rejection> fundMayNotBeFrozen(List<Freeze> freezes, LocalDate on) {
    return freezes.stream()
        .filter(freeze -> freeze.holdsOn(on))
        .findFirst()
        .map(
            freeze ->
                new Rejection(
                    FundError.FUND_FROZEN,
                    Facts.of("from", freeze.from())
                        .and("until", freeze.until())
                        .and("reason", freeze.reason())));
  }

  static Optional<Rejection> enoughMustBeAvailable(Money needed, Money available) {
    return needed.isMoreThan(available)
        ? Optional.of(
            new Rejection(
                FundError.INSUFFICIENT_FUNDS,
                Facts.of("needed", needed)
                    .and("available", available)
                    .and("shortfall", needed.minus(available))))
        : Optional.empty();
  }

  /** What went to the treasury, or was lost, lessens the capital: by no more than there is. */
  static Optional<Rejection> remittanceMayNotExceedPrincipal(Money amount, Money principal) {
    return amount.isMoreThan(principal)
        ? Optional.of(
            new Rejection(
                FundError.REMITTANCE_ABOVE_PRINCIPAL,
                Facts.of("amount", amount).and("principal", principal)))
        : Optional.empty();
  }
}
