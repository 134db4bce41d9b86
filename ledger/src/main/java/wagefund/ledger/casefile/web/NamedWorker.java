package wagefund.ledger.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.casefile.view.CaseWorkerRow;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Banks;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.vault.command.MaskedAccount;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;

/** A worker of a case with name and masked numbers. */
record NamedWorker(
    int lineNo,
    String personId,
    String name,
    String idNumber,
    String card,
    String bank,
    String firstMonth,
    String lastMonth,
    Money arrears,
    Money settled,
    Money advanced,
    Money outstanding) {

  static Page<NamedWorker> named(Page<CaseWorkerRow> rows, People people) {
    Map<PersonId, MaskedPerson> known =
        people.masked(rows.items().stream().map(row -> new PersonId(row.personId())).toList());
    Map<AccountId, MaskedAccount> accounts =
        people.maskedAccounts(
            rows.items().stream().map(row -> new AccountId(row.accountId())).toList());
    List<NamedWorker> named =
        rows.items().stream()
            .map(
                row ->
                    named(
                        row,
                        Optional.ofNullable(known.get(new PersonId(row.personId()))),
                        Optional.ofNullable(accounts.get(new AccountId(row.accountId())))))
            .toList();
    return new Page<>(named, rows.page(), rows.size(), rows.total());
  }

  private static NamedWorker named(
      CaseWorkerRow row, Optional<MaskedPerson> person, Optional<MaskedAccount> account) {
    return new NamedWorker(
        row.lineNo(),
        row.personId(),
        person.map(MaskedPerson::name).orElse(""),
        person.map(MaskedPerson::idNumber).orElse(""),
        account.map(MaskedAccount::card).orElse(""),
        account.map(a -> Banks.standard().require(a.bank()).zh()).orElse(""),
        row.firstMonth(),
        row.lastMonth(),
        row.arrears(),
        row.settled(),
        row.advanced(),
        row.outstanding());
  }
}
