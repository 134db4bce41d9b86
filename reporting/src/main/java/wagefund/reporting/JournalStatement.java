package wagefund.reporting;

import static wagefund.schema.read.Tables.VOUCHER_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import wagefund.reporting.Books.Turned;
import wagefund.reporting.Lines.Line;

/** 序时账: the lines of all vouchers of a fund in the order of their days. */
final class JournalStatement {

  private final DSLContext read;
  private final Lines lines;

  JournalStatement(DSLContext read, Lines lines) {
    this.read = read;
    this.lines = lines;
  }

  Statement of(StatementRequest.Journal request) throws NothingToState {
    Books books = new Books(read, request.fundId(), request.known());
    LocalDate to = request.to();
    List<Line> found =
        lines.where(books.known().and(VOUCHER_LINE.ON_DATE.between(request.from(), to)));
    Lines.Names names = lines.names(found);
    Turned sums = Turned.NOTHING;
    List<Row> rows = new ArrayList<>();
    for (Line line : found) {
      Turned after = sums.plus(new Turned(line.debitFen(), line.creditFen()));
      rows.add(
          line.amounts(
              carried(sums, after)
                  .with("on", line.on().toString())
                  .with("voucher", line.label())
                  .with("summary", line.summary())
                  .with("account", line.fullAccount())
                  .with("about", names.about(line))));
      sums = after;
    }
    if (rows.isEmpty()) {
      rows.add(Row.of("lines").with("nothing", new Both("本期无记账凭证", "No vouchers in this period")));
    } else {
      rows.set(rows.size() - 1, rows.get(rows.size() - 1).with("last", true));
    }
    DoesNotFoot.unlessEqual("debits and credits of the journal", sums.debitFen(), sums.creditFen());
    Map<String, Object> facts = books.facts(request.from(), to);
    facts.put("vouchers", (int) found.stream().mapToLong(Line::voucherId).distinct().count());
    facts.put("debitSum", Figures.yuan(sums.debitFen()));
    facts.put("creditSum", Figures.yuan(sums.creditFen()));
    facts.put("sumCapitals", ChineseAmount.ofFen(sums.debitFen()));
    return new Statement(
        "journal",
        new Both("序时账", "Journal"),
        books.number("XSZ", request.from(), to),
        to,
        books.place(),
        facts,
        Map.of(),
        rows);
  }

  /** A row that knows what was debited and credited before and after it, for page breaks. */
  static Row carried(Turned before, Turned after) {
    return Row.of("lines")
        .withFen("beforeDebit", before.debitFen())
        .withFen("beforeCredit", before.creditFen())
        .withFen("afterDebit", after.debitFen())
        .withFen("afterCredit", after.creditFen());
  }
}
