package wagefund.ledger.recovery.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.recovery.command.AgreeRepayment;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.event.Instalment;

/** What a repayment plan has to be; each policy is one sentence. */
final class Instalments {

  private Instalments() {}

  static Optional<Rejection> check(AgreeRepayment c, Money outstanding) {
    return somethingMustBeOwed(outstanding)
        .or(() -> instalmentsMustBeInOrder(c))
        .or(() -> instalmentsMustSumToTheDebt(c, outstanding));
  }

  private static Optional<Rejection> somethingMustBeOwed(Money outstanding) {
    return outstanding.isZero()
        ? Optional.of(new Rejection(RecoveryError.CLAIM_SETTLED))
        : Optional.empty();
  }

  private static Optional<Rejection> instalmentsMustBeInOrder(AgreeRepayment c) {
    LocalDate before = c.on().minusDays(1);
    for (Instalment instalment : c.instalments()) {
      if (!instalment.dueOn().isAfter(before)) {
        return Optional.of(
            new Rejection(
                RecoveryError.INSTALMENTS_NOT_IN_ORDER, Facts.of("day", instalment.dueOn())));
      }
      before = instalment.dueOn();
    }
    return Optional.empty();
  }

  private static Optional<Rejection> instalmentsMustSumToTheDebt(
      AgreeRepayment c, Money outstanding) {
    Money sum = Money.sum(c.instalments().stream().map(Instalment::amount).toList());
    return c.instalments().isEmpty() || sum.equals(outstanding)
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                RecoveryError.INSTALMENTS_SUM_WRONG,
                Facts.of("sum", sum).and("outstanding", outstanding)));
  }
}
