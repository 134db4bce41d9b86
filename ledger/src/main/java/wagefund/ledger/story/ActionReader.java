package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.vault.command.PersonDetails;

/** Reads what a step does, and fills in what a story need not say. */
final class ActionReader {

  private final String story;
  private final Path folder;
  private final Known known;

  ActionReader(String story, Path folder, Known known) {
    this.story = story;
    this.folder = folder;
    this.known = known;
  }

  /** The parts of an action while it is read. */
  static final class Draft {
    final Map<Thing, String> names = new HashMap<>();
    final ObjectNode body = Json.object();
    int line;
    Optional<Path> roster = Optional.empty();
    String digest = "current";
    Optional<Reported> report = Optional.empty();
  }

  Action read(Kind kind, String word, Fields fields, LocalDate on, int number) {
    Draft draft = new Draft();
    switch (kind) {
      case ESTABLISH_FUND -> establish(draft, fields, on, number);
      case ADOPT_SCHEME -> {
        fund(draft, fields);
        draft.body.setAll(SchemeChoice.read(fields, folder, on, document(fields, on, number)));
      }
      case RECEIVE_CAPITAL -> capital(draft, fields, on, number);
      case OPEN_CASE -> open(draft, fields);
      case PREVIEW_ADVANCE, REQUEST_ADVANCE -> request(draft, fields, kind, on, number);
      case AMEND_ADVANCE -> {
        advance(draft, fields);
        reasons(draft, fields);
        new RuleActions(this, known, on, number).parties(draft, fields);
      }
      case SIGN -> {
        advance(draft, fields);
        opinion(draft, fields, "同意");
        draft.digest = fields.take("digest").map(ActionReader::digest).orElse("current");
      }
      case RETURN_ADVANCE, REJECT_ADVANCE, WITHDRAW_ADVANCE -> {
        advance(draft, fields);
        opinion(draft, fields, "见说明");
      }
      case RELEASE -> advance(draft, fields);
      case BANK_REPORT -> {
        advance(draft, fields);
        draft.report = Optional.of(report(draft, fields));
      }
      case CORRECT_LINE -> correct(draft, fields, number);
      case REISSUE_LINE -> line(draft, fields);
      case CANCEL_LINE -> {
        line(draft, fields);
        draft.body.put("reason", text(fields, "reason", 200).orElse("劳动者放弃垫付"));
      }
      case PURSUE -> new PursuitActions(this, known, on, number).step(draft, fields, word);
      case FILE_BANKRUPTCY,
          ACCEPT_BANKRUPTCY,
          DECLARE_CLAIM,
          DECLARE_WORKERS,
          DECLARE_CREDITORS,
          ADMIT_CLAIM,
          ADMIT_WORKERS,
          ADMIT_CREDITORS,
          DISTRIBUTE,
          CLOSE_BANKRUPTCY ->
          new PursuitActions(this, known, on, number).bankruptcy(draft, fields, kind);
      case REQUEST_WRITE_OFF,
          AMEND_WRITE_OFF,
          SIGN_WRITE_OFF,
          RETURN_WRITE_OFF,
          REJECT_WRITE_OFF,
          WITHDRAW_WRITE_OFF ->
          new WriteOffActions(this, known, on, number).read(draft, fields, kind);
      case RECEIPT,
          WIRE,
          IDENTIFY,
          USE_OVER_RECOVERY,
          REQUEST_REFUND,
          RELEASE_REFUND,
          DROP_REFUND,
          REALISE ->
          new ReceiptActions(this, known, on, number).read(draft, fields, kind);
      case EMPLOYER_PAYS,
          ASSIGNMENT_NOTICE,
          JOIN_DEBTOR,
          CHANGE_DEBTOR,
          REPAYMENT_AGREEMENT,
          CLAIM_ACT,
          CLAIM_COST ->
          new ClaimActions(this, known, on, number).read(draft, fields, kind);
      case RETRY, RESTART -> {}
      case EXHAUSTION, FILE_AGREEMENT, DELEGATE, END_DELEGATION, FREEZE_FUND, LIFT_FREEZE, DAY ->
          new RuleActions(this, known, on, number).read(draft, fields, kind);
      case OPEN_WAGE_ACCOUNT,
          LABOUR_COST,
          PROPOSE_PAYROLL,
          PAY_ARREARS,
          CONFIRM_PAYROLL,
          DROP_PAYROLL,
          PAYROLL_RESULTS,
          CORRECT_PAYROLL_LINE,
          PAY_LINE_AGAIN,
          CANCEL_PAYROLL_LINE,
          NOTHING_TO_DRAW,
          CLOSE_WAGE_ACCOUNT ->
          new WageActions(story, this, known, on, number).read(draft, fields, kind);
      case EARMARK_FUND, PROPOSE_WITHDRAWAL, CONFIRM_WITHDRAWAL, DROP_WITHDRAWAL ->
          new SpecialFundActions(this, known, on, number).read(draft, fields, kind);
      case ADOPT_PROFILE,
          BEGIN_CLOSING,
          CLOSE_PERIOD,
          DROP_CLOSING,
          CORRECT_PAYMENT,
          CORRECT_RECEIPT,
          CORRECT_CAPITAL,
          CONFIRM_CORRECTION,
          DROP_CORRECTION ->
          new BookActions(this, known, on, number).read(draft, fields, kind);
      default -> new DepositActions(this, known, on, number).read(draft, fields, kind);
    }
    return new Action(
        kind, word, draft.names, draft.line, draft.body, draft.roster, draft.digest, draft.report);
  }

  private void establish(Draft draft, Fields fields, LocalDate on, int number) {
    String name = create(draft, fields, Thing.FUND);
    ObjectNode body = draft.body;
    body.put("code", text(fields, "code", 60).orElse(story + "-" + name));
    body.put("name", text(fields, "name", 200).orElse(name));
    body.put("kind", word(fields, "kind", FundKind.values()).orElse("EMERGENCY"));
    body.put("level", word(fields, "level", FundLevel.values()).orElse("CITY"));
    body.put("keeper", text(fields, "keeper", 200).orElse("市人力资源和社会保障局"));
    body.put("custody", text(fields, "custody", 40).orElse("专户"));
    body.put("bankAccount", fields.take("bankAccount").map(p -> p.text(60)).orElse(""));
    body.put("floor", amount(fields, "floor").orElse("0.00"));
    fields
        .take("earmark")
        .ifPresent(
            piece -> {
              Fields parts = piece.fields();
              body.set("earmark", SpecialFundActions.earmark(parts));
              parts.end();
            });
    ObjectNode document = document(fields, on, number);
    body.set("document", document);
    body.set("scheme", SchemeChoice.read(fields, folder, on, document));
  }

  private void capital(Draft draft, Fields fields, LocalDate on, int number) {
    fund(draft, fields);
    draft.body.put("source", word(fields, "source", CapitalSource.values()).orElse("ALLOCATION"));
    needAmount(draft, fields);
    draft.body.set("document", document(fields, on, number));
  }

  private void open(Draft draft, Fields fields) {
    String name = create(draft, fields, Thing.CASE);
    ObjectNode body = draft.body;
    body.put("sourceSystem", text(fields, "sourceSystem", 80).orElse("story"));
    body.put("externalRef", text(fields, "externalRef", 120).orElse(story + "-" + name));
    body.set("employer", employer(fields));
    body.put("contractor", fields.take("contractor").map(Piece::text).orElse(""));
    body.put("project", fields.take("project").map(Piece::text).orElse(""));
    body.put("region", text(fields, "region", 12).orElse("330784"));
    body.put("sector", word(fields, "sector", Sector.values()).orElse("CONSTRUCTION"));
    body.put("governmentInvested", fields.take("governmentInvested").map(Piece::yes).orElse(false));
    body.put("filed", fields.take("filed").map(Piece::yes).orElse(true));
    ArrayNode situations = body.putArray("situations");
    fields
        .take("situations")
        .map(
            piece ->
                piece.oneOrMore().stream().map(p -> p.word(names(Situation.values()))).toList())
        .orElse(List.of("CANNOT_PAY", "MASS_INCIDENT_RISK"))
        .forEach(situations::add);
    amount(fields, "declaredTotal").ifPresent(total -> body.put("declaredTotal", total));
    Optional<Piece> workers = fields.take("workers");
    Optional<Piece> roster = fields.take("roster");
    if (workers.isPresent() == roster.isPresent()) {
      fields.whole().problem("one of the fields workers and roster is needed");
    }
    workers.ifPresent(
        piece -> {
          WorkersReader.Workers read = new WorkersReader(story).read(piece, name);
          body.set("workers", read.json());
          known.workers(name, read.labels());
        });
    draft.roster = roster.map(this::file);
  }

  private static ObjectNode employer(Fields fields) {
    ObjectNode employer = Json.object();
    employer.put("name", "某建筑工程有限公司");
    employer.put("code", "");
    fields
        .take("employer")
        .ifPresent(
            piece -> {
              if (piece.isText()) {
                employer.put("name", piece.text(200));
              } else {
                Fields parts = piece.fields();
                parts.need("name").ifPresent(name -> employer.put("name", name.text(200)));
                parts.take("code").ifPresent(code -> employer.put("code", code.text()));
                parts.end();
              }
            });
    return employer;
  }

  /** What stands in a file beside the story. */
  String contentOf(Piece piece) {
    Path file = file(piece);
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (java.io.IOException e) {
      piece.problem("cannot be read: " + file);
      return "";
    }
  }

  private Path file(Piece piece) {
    Path file = folder.resolve(piece.text());
    if (!Files.isRegularFile(file)) {
      piece.problem("there is no such file: " + file);
    }
    return file;
  }

  private void request(Draft draft, Fields fields, Kind kind, LocalDate on, int number) {
    String name = kind == Kind.REQUEST_ADVANCE ? create(draft, fields, Thing.ADVANCE) : "";
    fund(draft, fields);
    draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
    known.advance(name, draft.names.getOrDefault(Thing.CASE, ""));
    reasons(draft, fields);
    draft.body.put("depositPosition", text(fields, "depositPosition", 400).orElse("无工资保证金可动用"));
    fields
        .take("exhaustion")
        .ifPresent(piece -> draft.body.set("exhaustion", document(piece, on, number)));
    new RuleActions(this, known, on, number).parties(draft, fields);
  }

  private void reasons(Draft draft, Fields fields) {
    draft.body.put("reason", text(fields, "reason", 400).orElse("用人单位暂时无力支付"));
    ArrayNode evidence = draft.body.putArray("evidence");
    fields
        .take("evidence")
        .map(piece -> piece.oneOrMore().stream().map(p -> p.text(200)).toList())
        .orElse(List.of("劳动保障监察限期改正指令书"))
        .forEach(evidence::add);
    fields.take("lines").filter(piece -> !piece.is("all")).ifPresent(piece -> lines(draft, piece));
  }

  private void lines(Draft draft, Piece piece) {
    String caseName =
        draft.names.containsKey(Thing.CASE)
            ? draft.names.getOrDefault(Thing.CASE, "")
            : known.caseOf(draft.names.getOrDefault(Thing.ADVANCE, ""));
    ArrayNode lines = draft.body.putArray("lines");
    if (piece.isMapping()) {
      for (Piece.Entry entry : piece.entries()) {
        ObjectNode line = lines.addObject();
        line.put("lineNo", known.line(caseName, entry.key()));
        line.put("amount", entry.value().money().toString());
      }
      return;
    }
    for (Piece item : piece.list()) {
      Fields parts = item.fields();
      ObjectNode line = lines.addObject();
      parts.need("line").ifPresent(p -> line.put("lineNo", known.line(caseName, p)));
      parts.need("amount").ifPresent(p -> line.put("amount", p.money().toString()));
      parts.end();
    }
  }

  static String digest(Piece piece) {
    if (piece.text().matches("[0-9a-f]{64}")) {
      return piece.text();
    }
    return piece.word(List.of("current", "first", "wrong"));
  }

  private Reported report(Draft draft, Fields fields) {
    String caseName = known.caseOf(draft.names.getOrDefault(Thing.ADVANCE, ""));
    Set<Integer> except = new LinkedHashSet<>();
    List<Integer> succeeded = new ArrayList<>();
    boolean all = false;
    Optional<Piece> arrived = fields.take("succeeded");
    if (arrived.isPresent()) {
      Piece piece = arrived.get();
      String text = piece.isText() ? piece.text() : "";
      all = text.matches("(?is)(all|全部).*");
      if (!all) {
        succeeded.addAll(LineNumbers.read(piece, caseName, known));
      } else if (text.matches("(?is)(all|全部)\\s*(except|but|除).+")) {
        String named = text.replaceFirst("(?is)(all|全部)\\s*(except|but|除)", "");
        except.addAll(LineNumbers.read(piece, named, caseName, known));
      } else if (!text.matches("(?is)(all|全部)")) {
        piece.problem("expected all, or all except 7, 23: " + text);
      }
    }
    Map<Integer, String> returned = new LinkedHashMap<>();
    fields.take("returned").ifPresent(piece -> returned(piece, caseName, returned));
    Map<Integer, Money> amounts = new LinkedHashMap<>();
    fields
        .take("amounts")
        .ifPresent(
            piece ->
                piece
                    .entries()
                    .forEach(e -> amounts.put(known.line(caseName, e.key()), e.value().money())));
    String remaining =
        fields.take("remaining").map(p -> p.word(List.of("SUCCEEDED", "RETURNED"))).orElse("");
    if (!all && succeeded.isEmpty() && returned.isEmpty() && remaining.isEmpty()) {
      fields.whole().problem("a bank report needs succeeded, returned or remaining");
    }
    return new Reported(all, except, succeeded, returned, amounts, remaining);
  }

  private void returned(Piece piece, String caseName, Map<Integer, String> returned) {
    if (piece.isMapping()) {
      piece
          .entries()
          .forEach(e -> returned.put(known.line(caseName, e.key()), e.value().text(200)));
    } else {
      LineNumbers.read(piece, caseName, known).forEach(line -> returned.put(line, "账号错误"));
    }
  }

  private void correct(Draft draft, Fields fields, int number) {
    line(draft, fields);
    PersonDetails made = WorkersReader.made(31L * story.hashCode() + number);
    draft.body.put("cardNumber", text(fields, "cardNumber", 40).orElse(made.card().digits()));
    draft.body.put("bank", text(fields, "bank", 60).orElse(made.bank().value()));
    draft.body.put("reason", text(fields, "reason", 200).orElse("账号更正"));
  }

  String create(Draft draft, Fields fields, Thing thing) {
    Optional<Piece> piece = fields.need(thing.field());
    String name = piece.map(Piece::name).orElse("");
    if (known.all(thing).contains(name)) {
      piece.ifPresent(p -> p.problem("there is a " + thing.field() + " " + name + " already"));
    }
    draft.names.put(thing, name);
    return name;
  }

  void fund(Draft draft, Fields fields) {
    draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
  }

  private void advance(Draft draft, Fields fields) {
    draft.names.put(Thing.ADVANCE, known.take(Thing.ADVANCE, fields));
  }

  private void line(Draft draft, Fields fields) {
    advance(draft, fields);
    String caseName = known.caseOf(draft.names.getOrDefault(Thing.ADVANCE, ""));
    draft.line = fields.need("line").map(piece -> known.line(caseName, piece)).orElse(1);
  }

  static void opinion(Draft draft, Fields fields, String usually) {
    draft.body.put("opinion", fields.take("opinion").map(Piece::text).orElse(usually));
  }

  /** The amount goes to the ledger as written where it is wrong: the ledger refuses it. */
  static void needAmount(Draft draft, Fields fields) {
    fields
        .need("amount")
        .ifPresent(
            piece -> {
              boolean odd =
                  piece.isText()
                      && piece.text().matches("-[\\d.]+|\\d+\\.\\d{3,}|\\d{14,}(\\.\\d+)?");
              draft.body.put("amount", odd ? piece.text() : piece.money().toString());
            });
  }

  private static Optional<String> amount(Fields fields, String field) {
    return fields.take(field).map(piece -> piece.money().toString());
  }

  private static Optional<String> text(Fields fields, String field, int limit) {
    return fields.take(field).map(piece -> piece.text(limit));
  }

  static Optional<String> word(Fields fields, String field, Enum<?>[] allowed) {
    return fields.take(field).map(piece -> piece.word(names(allowed)));
  }

  private static List<String> names(Enum<?>[] values) {
    return java.util.Arrays.stream(values).map(Enum::name).toList();
  }

  /** A paper that the story need not name. */
  ObjectNode paper(LocalDate on, int number) {
    return document(story + "-" + number, "", on);
  }

  ObjectNode document(Fields fields, LocalDate on, int number) {
    return fields
        .take("document")
        .map(piece -> document(piece, on, number))
        .orElseGet(() -> paper(on, number));
  }

  ObjectNode document(Piece piece, LocalDate on, int number) {
    if (piece.isText()) {
      return document(piece.text(120), "", on);
    }
    Fields fields = piece.fields();
    String no = fields.take("number").map(p -> p.text(120)).orElse(story + "-" + number);
    String title = fields.take("title").map(p -> p.text(200)).orElse("");
    LocalDate dated = fields.take("dated").map(Piece::date).orElse(on);
    fields.end();
    return document(no, title, dated);
  }

  private static ObjectNode document(String number, String title, LocalDate dated) {
    ObjectNode document = Json.object();
    document.put("number", number);
    document.put("title", title);
    document.put("dated", dated.toString());
    return document;
  }
}
