package wagefund.ledger.advance.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.advance.view.AdvanceLineRow;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.vault.command.MaskedAccount;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;

/**
 * A line of an advance with the name of its worker and masked numbers.
 *
 * @param bank the code of the bank, or empty
 */
record PayeeLine(
    @JsonUnwrapped AdvanceLineRow line, String name, String idNumber, String card, String bank) {

  static List<PayeeLine> named(List<AdvanceLineRow> rows, People people) {
    Map<PersonId, MaskedPerson> known =
        people.masked(rows.stream().map(row -> new PersonId(row.personId())).toList());
    Map<AccountId, MaskedAccount> accounts =
        people.maskedAccounts(rows.stream().map(row -> new AccountId(row.accountId())).toList());
    return rows.stream()
        .map(
            row ->
                named(
                    row,
                    Optional.ofNullable(known.get(new PersonId(row.personId()))),
                    Optional.ofNullable(accounts.get(new AccountId(row.accountId())))))
        .toList();
  }

  private static PayeeLine named(
      AdvanceLineRow row, Optional<MaskedPerson> person, Optional<MaskedAccount> account) {
    return new PayeeLine(
        row,
        person.map(MaskedPerson::name).orElse(""),
        person.map(MaskedPerson::idNumber).orElse(""),
        account.map(MaskedAccount::card).orElse(""),
        account.map(a -> a.bank().value()).orElse(""));
  }
}
