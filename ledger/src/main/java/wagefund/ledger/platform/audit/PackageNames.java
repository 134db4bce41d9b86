package wagefund.ledger.platform.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.vault.command.People;

/** How people are named in a package: masked, or in full where that was asked for. */
@Component
class PackageNames {

  private final People people;
  private final TransactionTemplate transaction;

  PackageNames(People people, TransactionTemplate transaction) {
    this.people = people;
    this.transaction = transaction;
  }

  AuditSource.PersonNames of(AuditPackage asked) {
    return asked.unmasked() ? new Unmasked(asked) : this::masked;
  }

  private Map<PersonId, String> masked(Set<PersonId> wanted) {
    Map<PersonId, String> names = new HashMap<>();
    people
        .masked(wanted)
        .forEach((id, person) -> names.put(id, person.name() + " " + person.idNumber()));
    return names;
  }

  /** A look at a person is recorded once for a package, under the name of who asked for it. */
  private final class Unmasked implements AuditSource.PersonNames {
    private final Map<PersonId, String> known = new HashMap<>();
    private final AuditPackage asked;
    private final Actor auditor;

    Unmasked(AuditPackage asked) {
      this.asked = asked;
      this.auditor = new Actor(asked.requestedBy(), Set.of(Role.AUDITOR));
    }

    @Override
    public Map<PersonId, String> of(Set<PersonId> wanted) {
      transaction.executeWithoutResult(
          status -> {
            for (PersonId person : wanted) {
              known.computeIfAbsent(
                  person,
                  id -> {
                    var whole = people.unmasked(id, auditor, asked.reason());
                    return whole.name() + " " + whole.idNumber().value();
                  });
            }
          });
      return known;
    }
  }
}
