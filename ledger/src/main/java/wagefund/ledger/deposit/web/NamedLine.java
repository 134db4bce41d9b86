package wagefund.ledger.deposit.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagefund.ledger.deposit.view.NoticeLineRow;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;

/** A line of a payment notice with the worker's name and masked number. */
record NamedLine(
    int lineNo,
    String personId,
    String name,
    String idNumber,
    Money amount,
    Money paid,
    Money unpaid,
    Money beyond) {

  static Page<NamedLine> named(Page<NoticeLineRow> rows, People people) {
    Map<PersonId, MaskedPerson> known =
        people.masked(rows.items().stream().map(row -> new PersonId(row.personId())).toList());
    List<NamedLine> named =
        rows.items().stream()
            .map(row -> named(row, Optional.ofNullable(known.get(new PersonId(row.personId())))))
            .toList();
    return new Page<>(named, rows.page(), rows.size(), rows.total());
  }

  private static NamedLine named(NoticeLineRow row, Optional<MaskedPerson> person) {
    return new NamedLine(
        row.lineNo(),
        row.personId(),
        person.map(MaskedPerson::name).orElse(""),
        person.map(MaskedPerson::idNumber).orElse(""),
        row.amount(),
        row.paid(),
        row.unpaid(),
        row.beyond());
  }
}
