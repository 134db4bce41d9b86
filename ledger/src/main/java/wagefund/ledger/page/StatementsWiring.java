package wagefund.ledger.page;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wagefund.ledger.identity.store.Officers;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.vault.command.People;
import wagefund.reporting.Issuer;
import wagefund.reporting.PeopleDirectory;
import wagefund.reporting.Statements;

/** Gives the statements the read schema, the masked people and the names of officers. */
@Configuration
class StatementsWiring {

  @Bean
  Statements statements(DSLContext read, People people, Officers officers) {
    return new Statements(
        read, directory(people), officers::displayNames, new Issuer("欠薪应急周转金账本", ""));
  }

  private static PeopleDirectory directory(People people) {
    return new PeopleDirectory() {
      @Override
      public Map<String, MaskedPerson> people(Collection<String> ids) {
        Map<String, MaskedPerson> found = new TreeMap<>();
        people
            .masked(ids.stream().map(PersonId::new).toList())
            .forEach((id, p) -> found.put(id.value(), new MaskedPerson(p.name(), p.idNumber())));
        return found;
      }

      @Override
      public Map<String, MaskedAccount> accounts(Collection<String> ids) {
        Map<String, MaskedAccount> found = new TreeMap<>();
        people
            .maskedAccounts(ids.stream().map(AccountId::new).toList())
            .forEach(
                (id, a) ->
                    found.put(
                        id.value(),
                        new MaskedAccount(a.card(), Banks.standard().require(a.bank()).zh())));
        return found;
      }
    };
  }
}
