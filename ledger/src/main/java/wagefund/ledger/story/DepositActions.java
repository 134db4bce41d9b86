package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.deposit.event.DepositForm;
import wagefund.ledger.deposit.event.Impossibility;
import wagefund.ledger.scheme.command.Sector;

/** Reads what a step does with wage deposits and payment notices. */
final class DepositActions {

  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  DepositActions(ActionReader reader, Known known, LocalDate on, int number) {
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void read(ActionReader.Draft draft, Fields fields, Kind kind) {
    switch (kind) {
      case REQUIRE_DEPOSIT -> require(draft, fields);
      case REASSESS_DEPOSIT -> {
        deposit(draft, fields);
        adjustments(draft, fields);
        paper(draft, fields, "document");
      }
      case ADD_PROJECT -> {
        deposit(draft, fields);
        project(draft.body, fields);
        paper(draft, fields, "document");
      }
      case REMOVE_PROJECT -> {
        deposit(draft, fields);
        fields.need("project").ifPresent(p -> draft.body.put("project", p.text(200)));
        paper(draft, fields, "document");
      }
      case STORE_DEPOSIT, REPLENISH -> cash(draft, fields);
      case GUARANTEE -> guarantee(draft, fields);
      case PROPOSE_NOTICE -> propose(draft, fields);
      case ISSUE_NOTICE, SERVE_NOTICE -> {
        notice(draft, fields);
        paper(draft, fields, "document");
      }
      case WITHDRAW_NOTICE -> {
        notice(draft, fields);
        draft.body.put("reason", text(fields, "reason").orElse("见说明"));
        paper(draft, fields, "document");
      }
      case BANK_PAYS -> {
        notice(draft, fields);
        amounts(draft, fields, known.caseOf(draft.names.getOrDefault(Thing.NOTICE, "")));
        paper(draft, fields, "receipt");
      }
      case NOTICE_IMPOSSIBLE -> {
        notice(draft, fields);
        draft.body.put("why", word(fields, "why", Impossibility.values()).orElse("BANK_REFUSED"));
        draft.body.put("reason", text(fields, "reason").orElse("银行拒付"));
        paper(draft, fields, "document");
      }
      case OBJECT_TO_RELEASE -> {
        deposit(draft, fields);
        draft.body.put("reason", text(fields, "reason").orElse("有未结清工资"));
        paper(draft, fields, "document");
      }
      case SETTLE_OBJECTION -> {
        deposit(draft, fields);
        draft.line = fields.take("objection").map(p -> p.count(10_000)).orElse(1);
        draft.body.put("result", text(fields, "result").orElse("已核实处理"));
        paper(draft, fields, "document");
      }
      case REVIEW_RELEASE -> {
        deposit(draft, fields);
        draft.body.put("granted", fields.take("granted").map(Piece::yes).orElse(true));
        draft.body.put("opinion", text(fields, "opinion").orElse("同意返还"));
        paper(draft, fields, "document");
      }
      default -> {
        deposit(draft, fields);
        paper(draft, fields, "document");
      }
    }
  }

  private void require(ActionReader.Draft draft, Fields fields) {
    reader.create(draft, fields, Thing.DEPOSIT);
    draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
    ObjectNode body = draft.body;
    ObjectNode contractor = body.putObject("contractor");
    contractor.put("name", text(fields, "contractor").orElse("某建筑工程有限公司"));
    body.put("enterpriseLevel", fields.take("enterpriseLevel").map(Piece::yes).orElse(false));
    body.put("sector", word(fields, "sector", Sector.values()).orElse("CONSTRUCTION"));
    ArrayNode projects = body.putArray("projects");
    Optional<Piece> several = fields.take("projects");
    if (several.isPresent()) {
      for (Piece item : several.get().list()) {
        Fields parts = item.fields();
        project(projects.addObject(), parts);
        parts.end();
      }
    } else {
      project(projects.addObject(), fields);
    }
    adjustments(draft, fields);
    paper(draft, fields, "document");
  }

  private static void project(ObjectNode to, Fields fields) {
    to.put("project", text(fields, "project").orElse("某项目"));
    fields.need("contractSum").ifPresent(p -> to.put("contractSum", p.money().toString()));
  }

  /** Names of adjustments, or names with their papers. */
  private void adjustments(ActionReader.Draft draft, Fields fields) {
    ArrayNode adjustments = draft.body.putArray("adjustments");
    fields
        .take("adjustments")
        .ifPresent(
            piece -> {
              for (Piece item : piece.oneOrMore()) {
                ObjectNode to = adjustments.addObject();
                if (item.isText()) {
                  to.put("name", item.text(64));
                  to.set("document", reader.paper(on, number));
                } else {
                  Fields parts = item.fields();
                  parts.need("name").ifPresent(p -> to.put("name", p.text(64)));
                  to.set("document", reader.document(parts, on, number));
                  parts.end();
                }
              }
            });
  }

  private void cash(ActionReader.Draft draft, Fields fields) {
    deposit(draft, fields);
    draft.body.put("bank", text(fields, "bank").orElse("中国建设银行某支行"));
    draft.body.put("accountNo", text(fields, "accountNo").orElse("33001618000000000001"));
    ActionReader.needAmount(draft, fields);
    paper(draft, fields, "document");
  }

  private void guarantee(ActionReader.Draft draft, Fields fields) {
    deposit(draft, fields);
    ObjectNode body = draft.body;
    body.put("form", word(fields, "form", DepositForm.values()).orElse("GUARANTEE"));
    fields.need("number").ifPresent(p -> body.put("number", p.text(120)));
    body.put("issuer", text(fields, "issuer").orElse("中国建设银行某分行"));
    text(fields, "project").ifPresent(p -> body.put("project", p));
    fields.need("face").ifPresent(p -> body.put("face", p.money().toString()));
    body.put("validFrom", fields.take("validFrom").map(Piece::date).orElse(on).toString());
    fields.need("expiresOn").ifPresent(p -> body.put("expiresOn", p.date().toString()));
    text(fields, "replaces").ifPresent(p -> body.put("replaces", p));
    paper(draft, fields, "document");
  }

  private void propose(ActionReader.Draft draft, Fields fields) {
    String name = reader.create(draft, fields, Thing.NOTICE);
    deposit(draft, fields);
    String caseName = known.take(Thing.CASE, fields);
    draft.names.put(Thing.CASE, caseName);
    known.advance(name, caseName);
    amounts(draft, fields, caseName);
    paper(draft, fields, "decision");
  }

  /** An amount in all, or amounts by line. */
  private void amounts(ActionReader.Draft draft, Fields fields, String caseName) {
    fields.take("amount").ifPresent(p -> draft.body.put("amount", p.money().toString()));
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
  }

  private void paper(ActionReader.Draft draft, Fields fields, String name) {
    draft.body.set(
        name,
        fields
            .take("document")
            .map(piece -> reader.document(piece, on, number))
            .orElseGet(() -> reader.paper(on, number)));
  }

  private void deposit(ActionReader.Draft draft, Fields fields) {
    draft.names.put(Thing.DEPOSIT, known.take(Thing.DEPOSIT, fields));
  }

  private void notice(ActionReader.Draft draft, Fields fields) {
    draft.names.put(Thing.NOTICE, known.take(Thing.NOTICE, fields));
  }

  private static Optional<String> text(Fields fields, String field) {
    return fields.take(field).map(piece -> piece.text(400));
  }

  private static Optional<String> word(Fields fields, String field, Enum<?>[] allowed) {
    List<String> names = Arrays.stream(allowed).map(Enum::name).toList();
    return fields.take(field).map(piece -> piece.word(names));
  }
}
