package wagefund.ledger.vault.command;

import java.util.List;

/** The answer to {@link RegisterPeople}: the ids, in the order in which the people were given. */
public record PeopleRegistered(List<RegisteredPerson> people) {

  public PeopleRegistered {
    people = List.copyOf(people);
  }
}
