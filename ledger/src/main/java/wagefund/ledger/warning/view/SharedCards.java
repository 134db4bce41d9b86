package wagefund.ledger.warning.view;

import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.CASE_WORKER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import wagefund.ledger.kernel.AccountId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.vault.command.People;

/** Cards that are given for several workers, with the cases on whose rosters they stand. */
record SharedCards(People people) implements ExceptionSource {

  @Override
  public ExceptionKind kind() {
    return ExceptionKind.CARD_OF_SEVERAL_WORKERS;
  }

  @Override
  public int count(DSLContext read, Span span) {
    return all(read, span).size();
  }

  @Override
  public List<ExceptionRow> rows(DSLContext read, Span span, int offset, int limit) {
    return all(read, span).stream().skip(offset).limit(limit).toList();
  }

  private List<ExceptionRow> all(DSLContext read, Span span) {
    List<ExceptionRow> rows = new ArrayList<>();
    for (List<AccountId> accounts : people.sharedCards()) {
      var lines =
          read.select(
                  CASE_WORKER.PERSON_ID,
                  CASE_WORKER.ARREARS_FEN,
                  ARREARS_CASE.CASE_NO,
                  ARREARS_CASE.OPENED_ON)
              .from(CASE_WORKER)
              .join(ARREARS_CASE)
              .on(ARREARS_CASE.CASE_ID.eq(CASE_WORKER.CASE_ID))
              .where(CASE_WORKER.ACCOUNT_ID.in(accounts.stream().map(AccountId::value).toList()))
              .fetch();
      TreeSet<String> persons = new TreeSet<>(lines.getValues(CASE_WORKER.PERSON_ID));
      TreeSet<String> cases = new TreeSet<>(lines.getValues(ARREARS_CASE.CASE_NO));
      TreeSet<LocalDate> days = new TreeSet<>(lines.getValues(ARREARS_CASE.OPENED_ON));
      if (persons.size() > 1
          && !days.last().isBefore(span.from())
          && !days.last().isAfter(span.to())) {
        long arrears = lines.stream().mapToLong(r -> r.value2()).sum();
        rows.add(
            new ExceptionRow(
                kind(),
                days.last(),
                new Warning.Subject("account", accounts.get(0).value(), ""),
                List.copyOf(persons),
                "",
                "",
                null,
                Money.ofFen(arrears),
                "%d 名劳动者登记同一张卡，案件：%s".formatted(persons.size(), String.join("、", cases)),
                "%d workers with one card, in the cases: %s"
                    .formatted(persons.size(), String.join(", ", cases)),
                ""));
      }
    }
    rows.sort((a, b) -> b.on().compareTo(a.on()));
    return rows;
  }
}
