package wagefund.ledger.platform.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import wagefund.ledger.kernel.PersonId;

/** The people of some rows, looked up at once. */
final class People {

  private final Map<PersonId, String> names;

  private People(Map<PersonId, String> names) {
    this.names = names;
  }

  static People in(AuditSource source, List<? extends Record> rows, Field<String> person) {
    Set<PersonId> people = new HashSet<>();
    for (Record row : rows) {
      if (!row.get(person).isBlank()) {
        people.add(new PersonId(row.get(person)));
      }
    }
    return new People(people.isEmpty() ? Map.of() : source.names().of(people));
  }

  /** How a person is named in this package; empty where there is none. */
  String name(String person) {
    return person.isBlank() ? "" : names.getOrDefault(new PersonId(person), person);
  }
}
