package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wagefund.ledger.pursuit.event.PursuitStep;

/** Reads what a step does to pursue a claim, and in the bankruptcy of a debtor. */
final class PursuitActions {

  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  PursuitActions(ActionReader reader, Known known, LocalDate on, int number) {
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void step(ActionReader.Draft draft, Fields fields, String word) {
    draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
    reader.fund(draft, fields);
    PursuitStep step = meant(word);
    draft.body.put("step", step.name());
    draft.body.put("authority", text(fields, "court").orElse(authority(step)));
    draft.body.put(
        "caseNo", text(fields, "courtCaseNo").orElse("（" + on.getYear() + "）案 " + number));
    amount(draft.body, fields, "amount");
    fields.take("effectiveOn").ifPresent(p -> draft.body.put("effectiveOn", p.date().toString()));
    draft.body.put("reason", text(fields, "reason").orElse(""));
    draft.body.set("document", reader.document(fields, on, number));
  }

  private static PursuitStep meant(String word) {
    return switch (Piece.plain(word)) {
      case "filesuit" -> PursuitStep.SUIT_FILED;
      case "judgment" -> PursuitStep.JUDGMENT_GIVEN;
      case "judgmenteffective" -> PursuitStep.JUDGMENT_EFFECTIVE;
      case "withdrawsuit" -> PursuitStep.SUIT_WITHDRAWN;
      case "suitdismissed" -> PursuitStep.SUIT_DISMISSED;
      case "terminateenforcement" -> PursuitStep.ENFORCEMENT_TERMINATED;
      case "resumeenforcement" -> PursuitStep.ENFORCEMENT_RESUMED;
      case "completeenforcement" -> PursuitStep.ENFORCEMENT_COMPLETED;
      case "withdrawenforcement" -> PursuitStep.ENFORCEMENT_WITHDRAWN;
      case "criminalreferral" -> PursuitStep.CRIMINAL_REFERRED;
      case "criminalaccepted" -> PursuitStep.CRIMINAL_ACCEPTED;
      case "criminalreturned" -> PursuitStep.CRIMINAL_RETURNED;
      case "jointpunishmentlist" -> PursuitStep.LISTED;
      case "removefromjointpunishmentlist" -> PursuitStep.DELISTED;
      default -> PursuitStep.ENFORCEMENT_APPLIED;
    };
  }

  private static String authority(PursuitStep step) {
    return switch (step.track()) {
      case CRIMINAL -> "市公安局";
      case LISTING -> "市人力资源和社会保障局";
      default -> "市人民法院";
    };
  }

  void bankruptcy(ActionReader.Draft draft, Fields fields, Kind kind) {
    if (kind == Kind.FILE_BANKRUPTCY) {
      file(draft, fields);
    } else {
      draft.names.put(Thing.ESTATE, known.take(Thing.ESTATE, fields));
    }
    switch (kind) {
      case ACCEPT_BANKRUPTCY -> {
        draft.body.put("administrator", text(fields, "administrator").orElse("某律师事务所"));
        draft.body.put(
            "declareBy",
            fields.take("declareBy").map(Piece::date).orElse(on.plusDays(60)).toString());
      }
      case DECLARE_CLAIM, DECLARE_WORKERS, DECLARE_CREDITORS -> {
        whose(draft, fields, kind);
        fields.need("amount").ifPresent(p -> draft.body.put("declared", p.money().toString()));
        fields
            .take("admitted")
            .ifPresent(p -> draft.body.put("admitted", p.is("all") ? "all" : p.money().toString()));
        if (draft.body.path("admitted").asText().equals("all")) {
          draft.body.put("admitted", draft.body.path("declared").asText());
        }
      }
      case ADMIT_CLAIM, ADMIT_WORKERS, ADMIT_CREDITORS -> {
        whose(draft, fields, kind);
        fields.need("amount").ifPresent(p -> draft.body.put("admitted", p.money().toString()));
      }
      case DISTRIBUTE -> ActionReader.needAmount(draft, fields);
      case CLOSE_BANKRUPTCY -> draft.body.put("result", text(fields, "result").orElse("程序终结"));
      default -> {}
    }
    draft.body.set("document", reader.document(fields, on, number));
  }

  private void file(ActionReader.Draft draft, Fields fields) {
    reader.create(draft, fields, Thing.ESTATE);
    ObjectNode body = draft.body;
    body.put("debtor", text(fields, "employer").orElse("某建筑工程有限公司"));
    body.put("debtorCode", text(fields, "code").orElse(""));
    body.put("court", text(fields, "court").orElse("市中级人民法院"));
    body.put("caseNo", text(fields, "courtCaseNo").orElse("（" + on.getYear() + "）破申 " + number));
    text(fields, "subrogated")
        .map(word -> word.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"))
        .map(word -> word.equals("WITH_WAGES") ? "WAGES" : word)
        .ifPresent(word -> body.put("subrogated", word));
    ArrayNode cases = body.putArray("cases");
    Optional<Piece> named = fields.take("cases");
    if (named.isPresent()) {
      named.get().oneOrMore().forEach(p -> cases.add(known.check(Thing.CASE, p)));
    } else if (known.all(Thing.CASE).size() == 1) {
      cases.add(known.all(Thing.CASE).get(0));
    }
    if (!cases.isEmpty()) {
      reader.fund(draft, fields);
    }
    fields.take("classes").ifPresent(piece -> classes(piece, body.putArray("classes")));
  }

  /** Names with ranks, or a list of names in the order of their ranks. */
  private static void classes(Piece piece, ArrayNode to) {
    if (piece.isMapping()) {
      for (Piece.Entry entry : piece.entries()) {
        to.addObject().put("name", entry.key().text(40)).put("rank", entry.value().count(99));
      }
      return;
    }
    List<Piece> names = piece.list();
    for (int i = 0; i < names.size(); i++) {
      to.addObject().put("name", names.get(i).text(40)).put("rank", i + 1);
    }
  }

  private void whose(ActionReader.Draft draft, Fields fields, Kind kind) {
    text(fields, "class")
        .ifPresent(
            name ->
                draft.body.put("className", name.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_")));
    switch (kind) {
      case DECLARE_CLAIM, ADMIT_CLAIM -> {
        draft.body.put("kind", "FUND");
        draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
        reader.fund(draft, fields);
      }
      case DECLARE_WORKERS, ADMIT_WORKERS -> {
        draft.body.put("kind", "WORKERS");
        draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
      }
      default -> {
        draft.body.put("kind", "OTHERS");
        text(fields, "creditor").ifPresent(c -> draft.body.put("creditor", c));
      }
    }
  }

  private static void amount(ObjectNode body, Fields fields, String name) {
    fields.take(name).ifPresent(p -> body.put(name, p.money().toString()));
  }

  private static Optional<String> text(Fields fields, String field) {
    return fields.take(field).map(piece -> piece.text(200));
  }
}
