package wagefund.reporting;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.ARREARS_CASE;
import static wagefund.schema.read.Tables.VOUCHER;
import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import wagefund.reporting.PeopleDirectory.MaskedPerson;

/** The lines of vouchers as statements of the books list them, with the names of what they name. */
final class Lines {

  private final DSLContext read;
  private final PeopleDirectory people;

  Lines(DSLContext read, PeopleDirectory people) {
    this.read = read;
    this.people = people;
  }

  /**
   * A line of a voucher, its account called as in the month of the voucher.
   *
   * @param fen below zero in a red voucher
   */
  record Line(
      long voucherId,
      int lineNo,
      String label,
      LocalDate on,
      String summary,
      String account,
      Both accountName,
      boolean onDebit,
      long fen,
      boolean red,
      String caseId,
      String debtor,
      String personId) {

    long debitFen() {
      return onDebit ? fen : 0;
    }

    long creditFen() {
      return onDebit ? 0 : fen;
    }

    /** Its account's code before its name. */
    Both fullAccount() {
      return new Both(account + " " + accountName.zh(), accountName.en());
    }

    /** The row with the amount on its side; the other side is left blank. */
    Row amounts(Row row) {
      Row marked = red ? row.with("red", true) : row;
      return marked.withFen(onDebit ? "debit" : "credit", fen);
    }
  }

  /** The lines that meet a condition, in the order of their days and places. */
  List<Line> where(Condition wanted) {
    return read.select(VOUCHER_LINE.fields())
        .select(VOUCHER.LABEL, VOUCHER.RED)
        .select(ACCOUNT_TURNOVER.NAME_ZH, ACCOUNT_TURNOVER.NAME_EN)
        .from(VOUCHER_LINE)
        .join(VOUCHER)
        .on(VOUCHER.VOUCHER_ID.eq(VOUCHER_LINE.VOUCHER_ID))
        .join(ACCOUNT_TURNOVER)
        .on(ACCOUNT_TURNOVER.FUND_ID.eq(VOUCHER_LINE.FUND_ID))
        .and(ACCOUNT_TURNOVER.ACCOUNT.eq(VOUCHER_LINE.ACCOUNT))
        .and(ACCOUNT_TURNOVER.PERIOD.eq(VOUCHER.PERIOD))
        .where(wanted)
        .orderBy(VOUCHER_LINE.ON_DATE, VOUCHER_LINE.VOUCHER_ID, VOUCHER_LINE.LINE_NO)
        .fetch(
            r ->
                new Line(
                    r.get(VOUCHER_LINE.VOUCHER_ID),
                    r.get(VOUCHER_LINE.LINE_NO),
                    r.get(VOUCHER.LABEL),
                    r.get(VOUCHER_LINE.ON_DATE),
                    r.get(VOUCHER_LINE.SUMMARY),
                    r.get(VOUCHER_LINE.ACCOUNT),
                    new Both(r.get(ACCOUNT_TURNOVER.NAME_ZH), r.get(ACCOUNT_TURNOVER.NAME_EN)),
                    r.get(VOUCHER_LINE.SIDE).equals("DEBIT"),
                    r.get(VOUCHER_LINE.AMOUNT_FEN),
                    r.get(VOUCHER.RED),
                    r.get(VOUCHER_LINE.CASE_ID),
                    r.get(VOUCHER_LINE.DEBTOR),
                    r.get(VOUCHER_LINE.PERSON_ID)));
  }

  /** What the cases and workers of some lines are called. */
  Names names(Collection<Line> lines) {
    return new Names(
        cases(lines.stream().map(Line::caseId).filter(id -> !id.isEmpty()).distinct().toList()),
        people(lines.stream().map(Line::personId).filter(id -> !id.isEmpty()).distinct().toList()));
  }

  /** The numbers of cases, by id. */
  Map<String, String> cases(Collection<String> ids) {
    Map<String, String> numbers = new TreeMap<>();
    read.select(ARREARS_CASE.CASE_ID, ARREARS_CASE.CASE_NO)
        .from(ARREARS_CASE)
        .where(ARREARS_CASE.CASE_ID.in(ids))
        .forEach(row -> numbers.put(row.value1(), row.value2()));
    return numbers;
  }

  /** Names and masked numbers of workers, by id. */
  Map<String, String> people(Collection<String> ids) {
    Map<String, String> shown = new TreeMap<>();
    Map<String, MaskedPerson> known = people.people(ids);
    known.forEach((id, person) -> shown.put(id, person.name() + " " + person.idNumber()));
    return shown;
  }

  /**
   * What cases and workers are called.
   *
   * @param cases the numbers of cases, by id
   * @param workers names and masked numbers, by id
   */
  record Names(Map<String, String> cases, Map<String, String> workers) {

    /** The case, the debtor and the worker of a line, as far as it has them. */
    String about(Line line) {
      return String.join(
          "\n",
          List.of(
                  cases.getOrDefault(line.caseId(), line.caseId()),
                  line.debtor(),
                  workers.getOrDefault(line.personId(), line.personId()))
              .stream()
              .filter(part -> !part.isEmpty())
              .toList());
    }
  }
}
