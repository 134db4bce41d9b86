package wagefund.ledger.vault.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.vault.command.PersonDetails;

/** People who do not exist. */
final class Persons {

  static final BankCode ICBC = new BankCode("102");

  private Persons() {}

  static PersonDetails person(int number) {
    return new PersonDetails(
        "张" + (char) ('一' + number % 5000) + "明", id(number), card(number), ICBC, "");
  }

  static PersonDetails named(PersonDetails person, String name) {
    return new PersonDetails(name, person.idNumber(), person.card(), person.bank(), person.phone());
  }

  static PersonDetails withPhone(PersonDetails person, String phone) {
    return new PersonDetails(person.name(), person.idNumber(), person.card(), person.bank(), phone);
  }

  static PersonDetails withCard(PersonDetails person, CardNumber card) {
    return new PersonDetails(person.name(), person.idNumber(), card, person.bank(), person.phone());
  }

  static NationalId id(int number) {
    return NationalId.of("330784", LocalDate.of(1970, 1, 1).plusDays(number / 900), number % 900);
  }

  static CardNumber card(int number) {
    return CardNumber.withCheckDigit("620010" + (100_000_000_000L + number));
  }

  static List<PersonDetails> people(int from, int to) {
    return IntStream.range(from, to).mapToObj(Persons::person).toList();
  }
}
