package wagefund.ledger.deposit.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import wagefund.ledger.deposit.command.DepositError;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/** Who may do what with deposits; nobody acts twice on one matter. */
final class Officers {

  private static final Role[] KEEPERS = {Role.CLERK, Role.FUND_MANAGER};

  private Officers() {}

  static Optional<Rejection> oneOf(Actor by, Role... roles) {
    return Arrays.stream(roles).anyMatch(by::has)
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                DepositError.DEPOSIT_ROLE_NEEDED,
                Facts.of(
                    "roles",
                    Arrays.stream(roles).map(Role::name).collect(Collectors.joining(", ")))));
  }

  /** The register is kept by clerks and fund managers. */
  static Optional<Rejection> keeper(Actor by) {
    return oneOf(by, KEEPERS);
  }

  static Optional<Rejection> hasNotActed(Actor by, Collection<String> before) {
    return before.contains(by.name())
        ? Optional.of(
            new Rejection(DepositError.DEPOSIT_OFFICER_HAS_ACTED, Facts.of("officer", by.name())))
        : Optional.empty();
  }
}
