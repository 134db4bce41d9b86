package wagefund.ledger.casefile.roster;

import java.util.List;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * 花名册: the workers of a case, each once, and what they are owed.
 *
 * @param lines 1 to 5,000, in the order of the file
 */
public record Roster(List<RosterLine> lines) {

  public Roster {
    lines = List.copyOf(lines);
  }

  public Money total() {
    return Money.sum(lines.stream().map(RosterLine::total).toList());
  }

  public List<PersonDetails> people() {
    return lines.stream().map(RosterLine::person).toList();
  }
}
