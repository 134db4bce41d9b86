package wagefund.ledger.approval.command;

import java.util.List;
import wagefund.ledger.kernel.Role;

/** For whom an officer may sign, and in which role. */
public record Delegated(List<Right> rights) {

  public static final Delegated NOTHING = new Delegated(List.of());

  public Delegated {
    rights = List.copyOf(rights);
  }

  /** The right to sign in a role for the officer who has it. */
  public record Right(String delegator, Role role) {}
}
