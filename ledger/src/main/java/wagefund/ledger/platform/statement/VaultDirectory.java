package wagefund.ledger.platform.statement;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.vault.command.People;
import wagefund.reporting.PeopleDirectory;

/** Names and masked numbers for statements, from the vault. */
@Component
class VaultDirectory implements PeopleDirectory {

  private final People people;

  VaultDirectory(People people) {
    this.people = people;
  }

  @Override
  public Map<String, MaskedPerson> people(Collection<String> personIds) {
    Map<String, MaskedPerson> found = new TreeMap<>();
    people
        .masked(personIds.stream().map(PersonId::new).toList())
        .forEach(
            (id, person) ->
                found.put(id.value(), new MaskedPerson(person.name(), person.idNumber())));
    return found;
  }

  @Override
  public Map<String, MaskedAccount> accounts(Collection<String> accountIds) {
    Map<String, MaskedAccount> found = new TreeMap<>();
    people
        .maskedAccounts(accountIds.stream().map(AccountId::new).toList())
        .forEach(
            (id, account) ->
                found.put(
                    id.value(),
                    new MaskedAccount(
                        account.card(), Banks.standard().require(account.bank()).zh())));
    return found;
  }
}
