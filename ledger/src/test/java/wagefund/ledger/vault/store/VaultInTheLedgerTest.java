package wagefund.ledger.vault.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.vault.command.PeopleRegistered;
import wagefund.ledger.vault.command.RegisterAccount;
import wagefund.ledger.vault.command.RegisterPeople;
import wagefund.ledger.vault.command.RegisteredPerson;

@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VaultInTheLedgerTest {

  private static final int FIRST = 700_000;
  private static final Actor CASHIER = new Actor("cashier.wang", Set.of(Role.CASHIER));

  @Test
  void People_go_in_by_the_gate_and_come_out_masked_or_recorded(
      CommandGate gate, People people, DSLContext store) {
    RegisteredPerson known =
        gate.ask("vault", new RegisterPeople(Persons.people(FIRST, FIRST + 3)), Optional.empty())
            .outcome()
            .answer(PeopleRegistered.class)
            .people()
            .get(2);

    AccountId corrected =
        gate.ask(
                "vault",
                new RegisterAccount(known.person(), Persons.card(FIRST + 9), Persons.ICBC),
                Optional.empty())
            .outcome()
            .answer(AccountId.class);

    assertThat(people.find(Persons.id(FIRST + 2))).contains(known.person());
    assertThat(people.unmasked(known.person(), CASHIER, "reissue").accounts())
        .extracting(payee -> payee.account())
        .containsExactlyInAnyOrder(known.account(), corrected);
    assertThat(
            store.fetchValue(
                "select count(*) from vault_look where person_id = ?", known.person().value()))
        .hasToString("1");
  }
}
