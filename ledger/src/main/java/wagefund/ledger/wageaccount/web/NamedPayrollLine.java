package wagefund.ledger.wageaccount.web;

import java.util.Map;
import java.util.Optional;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.vault.command.MaskedAccount;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.wageaccount.view.WagePayrollLine;

/** A worker of a payroll with name and masked numbers. */
record NamedPayrollLine(
    int lineNo,
    String personId,
    String name,
    String idNumber,
    String card,
    String bank,
    Money amount,
    String status,
    String reason,
    String receipt) {

  static Page<NamedPayrollLine> named(Page<WagePayrollLine> rows, People people) {
    Map<PersonId, MaskedPerson> known =
        people.masked(rows.items().stream().map(row -> new PersonId(row.personId())).toList());
    Map<AccountId, MaskedAccount> cards =
        people.maskedAccounts(
            rows.items().stream().map(row -> new AccountId(row.accountId())).toList());
    return new Page<>(
        rows.items().stream()
            .map(
                row ->
                    named(
                        row,
                        Optional.ofNullable(known.get(new PersonId(row.personId()))),
                        Optional.ofNullable(cards.get(new AccountId(row.accountId())))))
            .toList(),
        rows.page(),
        rows.size(),
        rows.total());
  }

  private static NamedPayrollLine named(
      WagePayrollLine row, Optional<MaskedPerson> person, Optional<MaskedAccount> card) {
    return new NamedPayrollLine(
        row.lineNo(),
        row.personId(),
        person.map(MaskedPerson::name).orElse(""),
        person.map(MaskedPerson::idNumber).orElse(""),
        card.map(MaskedAccount::card).orElse(""),
        card.map(found -> Banks.standard().require(found.bank()).zh()).orElse(""),
        row.amount(),
        row.status(),
        row.reason(),
        row.receipt());
  }
}
