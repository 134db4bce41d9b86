package wagefund.ledger.vault.command;

import java.util.List;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;

/**
 * Keeps who these people are, and answers {@link PeopleRegistered} in the same order. A person who
 * is known by the ID number keeps the id; so does a card of the same person at the same bank. The
 * phone number given last is kept; an empty one leaves the one before.
 *
 * <p>Rejected with {@code PERSON_NAME_DIFFERS} where an ID number is known with another name.
 *
 * @param people 1 to 5,000
 */
public record RegisterPeople(List<PersonDetails> people) {

  /** People at most in one command. */
  public static final int LIMIT = 5_000;

  /**
   * @throws Malformed {@code LIST_EMPTY} or {@code LIST_TOO_LONG}
   */
  public RegisterPeople {
    people = List.copyOf(people);
    if (people.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "people");
    }
    if (people.size() > LIMIT) {
      throw new Malformed(KernelError.LIST_TOO_LONG, Facts.of("limit", LIMIT), "people");
    }
  }
}
