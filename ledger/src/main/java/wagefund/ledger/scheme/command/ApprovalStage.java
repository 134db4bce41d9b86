package wagefund.ledger.scheme.command;

import java.util.Optional;
import java.util.OptionalInt;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;

/**
 * One stage of the approval chain.
 *
 * @param name its name within the scheme, such as {@code review}
 * @param role the role that acts in it
 * @param fromAmount it is needed for an advance of this amount or more
 * @param belowAmount it is needed only for an advance below this amount; empty: no such limit
 * @param workingDays within how many working days it must be decided; empty: no limit stated
 * @param escalateTo the role that may sign in its place once the limit has passed; empty: none
 */
public record ApprovalStage(
    String name,
    Title title,
    Role role,
    Money fromAmount,
    Optional<Money> belowAmount,
    OptionalInt workingDays,
    Optional<Role> escalateTo) {

  /** Whether an advance of this amount passes through it. */
  public boolean isNeededFor(Money amount) {
    return !fromAmount.isMoreThan(amount)
        && belowAmount.map(limit -> limit.isMoreThan(amount)).orElse(true);
  }
}
