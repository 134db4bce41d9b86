package wagefund.ledger.recovery.domain;

import java.util.Optional;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.command.RequestRefund;
import wagefund.ledger.recovery.event.PayerAccount;
import wagefund.ledger.recovery.event.ReceiptHeld;
import wagefund.ledger.recovery.event.RefundRequested;

/** What must be so before held money leaves; each policy is one sentence. */
final class RefundPolicies {

  private RefundPolicies() {}

  static Optional<Rejection> officerMustAsk(Actor by) {
    return by.has(Role.RECOVERY) || by.has(Role.CASHIER)
        ? Optional.empty()
        : Optional.of(new Rejection(RecoveryError.RECOVERY_ROLE_NEEDED));
  }

  static Optional<Rejection> mayNotExceedWhatIsHeld(Money amount, Money left) {
    return amount.isMoreThan(left)
        ? Optional.of(
            new Rejection(
                RecoveryError.HELD_MONEY_EXCEEDED, Facts.of("amount", amount).and("left", left)))
        : Optional.empty();
  }

  /** Money for others is theirs by the division; all other money goes back to who paid it. */
  static Optional<Rejection> payeeMustHavePaid(RequestRefund c, ReceiptHeld held) {
    if (c.kind() == HeldKind.FOR_OTHERS) {
      return Optional.empty();
    }
    if (!plain(c.payee()).equals(plain(held.payer()))) {
      return Optional.of(
          new Rejection(
              RecoveryError.REFUND_TO_ANOTHER,
              Facts.of("payer", held.payer()).and("payee", Facts.shorten(c.payee()))));
    }
    boolean other =
        held.account().isPresent()
            && c.account().isPresent()
            && !held.account().equals(c.account());
    return other
        ? Optional.of(
            new Rejection(
                RecoveryError.REFUND_TO_OTHER_ACCOUNT,
                Facts.of("account", held.account().orElseThrow().masked())))
        : Optional.empty();
  }

  static Optional<PayerAccount> accountFor(HeldKind kind, ReceiptHeld held) {
    return kind == HeldKind.FOR_OTHERS ? Optional.empty() : held.account();
  }

  static Optional<Rejection> cashierMustRelease(Actor by) {
    return by.has(Role.CASHIER)
        ? Optional.empty()
        : Optional.of(new Rejection(RecoveryError.REFUND_ROLE_NEEDED));
  }

  static Optional<Rejection> releaserMayNotHaveAsked(RefundRequested refund, Actor by) {
    return refund.by().equals(by.name())
        ? Optional.of(
            new Rejection(
                RecoveryError.REFUND_RELEASER_IS_REQUESTER, Facts.of("officer", by.name())))
        : Optional.empty();
  }

  /** The same name, whether its brackets and blanks are full or half width. */
  private static String plain(String name) {
    return name.replaceAll("\\s", "").replace('（', '(').replace('）', ')');
  }
}
