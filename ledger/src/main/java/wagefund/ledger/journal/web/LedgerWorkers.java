package wagefund.ledger.journal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wagefund.ledger.journal.view.LedgerRow;
import wagefund.ledger.journal.view.LedgerSheet;
import wagefund.ledger.journal.view.SubLedgerRow;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;

/** Puts the workers' names and masked numbers beside their ids. */
@Component
class LedgerWorkers {

  private final People people;

  LedgerWorkers(People people) {
    this.people = people;
  }

  LedgerSheet named(LedgerSheet sheet) {
    Map<PersonId, MaskedPerson> known =
        known(sheet.lines().items().stream().map(LedgerRow::personId).toList());
    Page<LedgerRow> lines = sheet.lines();
    return new LedgerSheet(
        sheet.fundId(),
        sheet.account(),
        sheet.nameZh(),
        sheet.nameEn(),
        sheet.normal(),
        sheet.from(),
        sheet.asOf(),
        sheet.position(),
        sheet.opening(),
        sheet.debit(),
        sheet.credit(),
        sheet.closing(),
        new Page<>(
            lines.items().stream()
                .map(row -> text(row.personId(), known).map(row::of).orElse(row))
                .toList(),
            lines.page(),
            lines.size(),
            lines.total()));
  }

  Page<SubLedgerRow> named(Page<SubLedgerRow> rows) {
    Map<PersonId, MaskedPerson> known =
        known(rows.items().stream().map(SubLedgerRow::item).toList());
    return new Page<>(
        rows.items().stream()
            .map(row -> text(row.item(), known).map(row::named).orElse(row))
            .toList(),
        rows.page(),
        rows.size(),
        rows.total());
  }

  private Map<PersonId, MaskedPerson> known(List<String> ids) {
    return people.masked(
        ids.stream().filter(id -> !id.isEmpty()).distinct().map(PersonId::new).toList());
  }

  private static Optional<String> text(String id, Map<PersonId, MaskedPerson> known) {
    return id.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(known.get(new PersonId(id)))
            .map(person -> person.name() + " " + person.idNumber());
  }
}
