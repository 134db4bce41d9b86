package wagefund.ledger.deposit.command;

import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;

/**
 * A project and the sum of its contract.
 *
 * @param project its name, as cases name it, at most 200 characters
 */
public record ProjectContract(String project, Money contractSum) {
  public ProjectContract {
    project = Text.required(project, 200, "project");
    contractSum.requirePositive("contractSum");
  }
}
