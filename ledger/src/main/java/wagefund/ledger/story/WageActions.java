package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.wageaccount.event.WageAccountKind;

/** Reads what a step does with wage accounts and their payrolls. */
final class WageActions {

  private final String story;
  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  WageActions(String story, ActionReader reader, Known known, LocalDate on, int number) {
    this.story = story;
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void read(ActionReader.Draft draft, Fields fields, Kind kind) {
    switch (kind) {
      case OPEN_WAGE_ACCOUNT -> open(draft, fields);
      case LABOUR_COST -> {
        account(draft, fields);
        month(draft, fields);
        ActionReader.needAmount(draft, fields);
        document(draft, fields);
      }
      case PROPOSE_PAYROLL -> propose(draft, fields);
      case PAY_ARREARS -> arrears(draft, fields);
      case CONFIRM_PAYROLL -> {
        payroll(draft, fields);
        draft.digest =
            fields.take("digest").map(p -> p.word(List.of("current", "wrong"))).orElse("current");
      }
      case DROP_PAYROLL -> {
        payroll(draft, fields);
        draft.body.put("reason", text(fields, "reason").orElse("见说明"));
      }
      case PAYROLL_RESULTS -> results(draft, fields);
      case CORRECT_PAYROLL_LINE -> {
        line(draft, fields);
        var made = WorkersReader.made(37L * story.hashCode() + number);
        draft.body.put("cardNumber", text(fields, "cardNumber").orElse(made.card().digits()));
        draft.body.put("bank", text(fields, "bank").orElse(made.bank().value()));
      }
      case PAY_LINE_AGAIN -> line(draft, fields);
      case CANCEL_PAYROLL_LINE -> {
        line(draft, fields);
        draft.body.put("reason", text(fields, "reason").orElse("劳动者已离职"));
      }
      case NOTHING_TO_DRAW -> {
        account(draft, fields);
        draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
        text(fields, "reason").ifPresent(reason -> draft.body.put("reason", reason));
        document(draft, fields);
      }
      default -> {
        account(draft, fields);
        text(fields, "remainderTo").ifPresent(to -> draft.body.put("remainderTo", to));
        document(draft, fields);
      }
    }
  }

  private void open(ActionReader.Draft draft, Fields fields) {
    String name = reader.create(draft, fields, Thing.WAGE_ACCOUNT);
    draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
    ObjectNode body = draft.body;
    List<String> kinds = Arrays.stream(WageAccountKind.values()).map(Enum::name).toList();
    body.put("kind", fields.take("kind").map(p -> p.word(kinds)).orElse("PROJECT"));
    body.put("holder", text(fields, "holder").orElse("某建筑工程有限公司"));
    body.put("project", text(fields, "project").orElse(name));
    body.put("bank", text(fields, "bank").orElse("中国工商银行某支行"));
    body.put("accountNo", text(fields, "accountNo").orElse(story + "-" + name));
    body.put("lowBalance", amount(fields, "lowBalance"));
    ObjectNode duty = body.putObject("duty");
    duty.put("from", fields.take("from").map(Piece::month).orElse(YearMonth.from(on)).toString());
    duty.put("planned", amount(fields, "planned"));
    duty.put("fundingDay", fields.take("fundingDay").map(p -> p.count(31)).orElse(31));
    duty.put("payrollDay", fields.take("payrollDay").map(p -> p.count(31)).orElse(31));
    document(draft, fields);
  }

  private void propose(ActionReader.Draft draft, Fields fields) {
    String name = reader.create(draft, fields, Thing.PAYROLL);
    String account = account(draft, fields);
    YearMonth month = month(draft, fields);
    String lines = "payroll " + name;
    known.payroll(name, account, lines);
    fields
        .need("workers")
        .ifPresent(
            piece -> {
              WorkersReader.Workers read =
                  new WorkersReader(story).readWages(piece, account, month);
              draft.body.set("workers", read.json());
              known.workers(lines, read.labels());
            });
    document(draft, fields);
  }

  private void arrears(ActionReader.Draft draft, Fields fields) {
    String name = reader.create(draft, fields, Thing.PAYROLL);
    String account = account(draft, fields);
    String caseName = known.take(Thing.CASE, fields);
    draft.names.put(Thing.CASE, caseName);
    known.payroll(name, account, caseName);
    fields
        .take("lines")
        .ifPresent(
            piece -> {
              ArrayNode lines = draft.body.putArray("lines");
              for (Piece.Entry entry : piece.entries()) {
                ObjectNode line = lines.addObject();
                line.put("lineNo", known.line(caseName, entry.key()));
                line.put("amount", entry.value().money().toString());
              }
            });
    document(draft, fields);
  }

  /** What the bank says: all, or those named; the rest stays in transit. */
  private void results(ActionReader.Draft draft, Fields fields) {
    String lines = known.linesOf(payroll(draft, fields));
    ArrayNode results = draft.body.putArray("lines");
    Optional<Piece> succeeded = fields.take("succeeded");
    boolean all = succeeded.filter(p -> p.is("all")).isPresent();
    succeeded
        .filter(p -> !all)
        .ifPresent(
            piece ->
                LineNumbers.read(piece, lines, known).forEach(no -> add(results, no, true, "")));
    fields
        .take("returned")
        .ifPresent(
            piece -> {
              if (piece.isMapping()) {
                for (Piece.Entry entry : piece.entries()) {
                  add(results, known.line(lines, entry.key()), false, entry.value().text(200));
                }
              } else {
                LineNumbers.read(piece, lines, known)
                    .forEach(no -> add(results, no, false, "账号错误"));
              }
            });
    if (all) {
      draft.body.put("remaining", "SUCCEEDED");
    }
    if (!all && results.isEmpty()) {
      fields.whole().problem("the results of a payroll need succeeded or returned");
    }
  }

  private static void add(ArrayNode results, int line, boolean succeeded, String reason) {
    ObjectNode result = results.addObject();
    result.put("lineNo", line);
    result.put("outcome", succeeded ? "SUCCEEDED" : "RETURNED");
    result.put("reason", reason);
  }

  private String account(ActionReader.Draft draft, Fields fields) {
    String account = known.take(Thing.WAGE_ACCOUNT, fields);
    draft.names.put(Thing.WAGE_ACCOUNT, account);
    return account;
  }

  private String payroll(ActionReader.Draft draft, Fields fields) {
    String payroll = known.take(Thing.PAYROLL, fields);
    draft.names.put(Thing.PAYROLL, payroll);
    draft.names.put(Thing.WAGE_ACCOUNT, known.accountOf(payroll));
    return payroll;
  }

  private void line(ActionReader.Draft draft, Fields fields) {
    String lines = known.linesOf(payroll(draft, fields));
    draft.line = fields.need("line").map(piece -> known.line(lines, piece)).orElse(1);
  }

  private YearMonth month(ActionReader.Draft draft, Fields fields) {
    YearMonth month = fields.take("month").map(Piece::month).orElse(YearMonth.from(on));
    draft.body.put("month", month.toString());
    return month;
  }

  private void document(ActionReader.Draft draft, Fields fields) {
    JsonNode document = reader.document(fields, on, number);
    draft.body.set("document", document);
  }

  private static String amount(Fields fields, String field) {
    return fields.take(field).map(p -> p.money().toString()).orElse("0.00");
  }

  private static Optional<String> text(Fields fields, String field) {
    return fields.take(field).map(piece -> piece.text(200));
  }
}
