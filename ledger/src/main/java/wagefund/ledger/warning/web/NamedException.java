package wagefund.ledger.warning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.vault.command.MaskedPerson;
import wagefund.ledger.vault.command.People;
import wagefund.ledger.warning.view.ExceptionKind;
import wagefund.ledger.warning.view.ExceptionRow;
import wagefund.ledger.warning.view.Warning;

/** An exception with the names and masked numbers of the people whom it concerns. */
record NamedException(
    ExceptionKind kind,
    LocalDate on,
    Warning.Subject subject,
    List<String> people,
    String officer,
    String document,
    @Nullable Integer days,
    Money amount,
    String zh,
    String en,
    String link) {

  static List<NamedException> named(List<ExceptionRow> rows, People people) {
    Map<PersonId, MaskedPerson> known =
        people.masked(
            rows.stream().flatMap(r -> r.people().stream()).distinct().map(PersonId::new).toList());
    return rows.stream().map(row -> named(row, known)).toList();
  }

  private static NamedException named(ExceptionRow row, Map<PersonId, MaskedPerson> known) {
    List<String> names =
        row.people().stream()
            .flatMap(id -> Optional.ofNullable(known.get(new PersonId(id))).stream())
            .map(person -> person.name() + " " + person.idNumber())
            .toList();
    return new NamedException(
        row.kind(),
        row.on(),
        row.subject(),
        names,
        row.officer(),
        row.document(),
        row.days(),
        row.amount(),
        row.zh(),
        row.en(),
        row.link());
  }

  /** The cells of a line of a table, in the order of {@link #COLUMNS}. */
  List<String> cells() {
    return List.of(
        kind.name(),
        kind.zh(),
        on.toString(),
        subject.name().isEmpty() ? subject.id() : subject.name(),
        String.join("；", people),
        officer,
        document,
        days == null ? "" : days.toString(),
        amount.toString(),
        zh,
        en);
  }

  static final List<String> COLUMNS =
      List.of("代码", "种类", "日期", "对象", "人员", "经办", "依据", "天数", "金额", "说明", "In English");
}
