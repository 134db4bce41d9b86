package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.recovery.event.ChangeReason;
import wagefund.ledger.recovery.event.ClaimAct;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.ServiceMethod;
import wagefund.ledger.recovery.event.ServiceResult;

/** Reads what a step does with claims on debtors, and what employers pay past the fund. */
final class ClaimActions {

  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  ClaimActions(ActionReader reader, Known known, LocalDate on, int number) {
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void read(ActionReader.Draft draft, Fields fields, Kind kind) {
    String caseName = known.take(Thing.CASE, fields);
    draft.names.put(Thing.CASE, caseName);
    if (kind == Kind.EMPLOYER_PAYS) {
      text(fields, "payer").ifPresent(p -> draft.body.put("payer", p));
      paid(draft, fields, caseName);
    } else {
      draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
      claim(draft, fields, caseName);
      what(draft.body, fields, kind);
    }
    draft.body.set("document", reader.document(fields, on, number));
  }

  /** Which claim it is about: a worker's name, a debtor's; left out, the first of the case. */
  private void claim(ActionReader.Draft draft, Fields fields, String caseName) {
    draft.digest =
        fields
            .take("claimOn")
            .map(
                piece ->
                    known
                        .lineOf(caseName, piece.text())
                        .map(line -> "line " + line)
                        .orElseGet(() -> piece.text(200)))
            .orElse("");
  }

  private void what(ObjectNode body, Fields fields, Kind kind) {
    switch (kind) {
      case ASSIGNMENT_NOTICE -> {
        text(fields, "debtor").ifPresent(d -> body.put("debtor", d));
        body.put("method", word(fields, "method", ServiceMethod.values()).orElse("DIRECT"));
        body.put("result", word(fields, "result", ServiceResult.values()).orElse("SERVED"));
        body.put("deliveredBy", text(fields, "deliveredBy").orElse("市人力资源和社会保障局"));
        fields
            .take("proof")
            .ifPresent(piece -> body.set("proof", reader.document(piece, on, number)));
      }
      case JOIN_DEBTOR, CHANGE_DEBTOR -> {
        body.put("kind", word(fields, "kind", DebtorKind.values()).orElse("GENERAL_CONTRACTOR"));
        fields.need("name").ifPresent(piece -> body.put("name", piece.text(200)));
        text(fields, "code").ifPresent(code -> body.put("code", code));
        if (kind == Kind.CHANGE_DEBTOR) {
          body.put("reason", word(fields, "reason", ChangeReason.values()).orElse("SUCCESSION"));
          text(fields, "replaces").ifPresent(from -> body.put("replaces", from));
        }
      }
      case REPAYMENT_AGREEMENT -> agreement(body, fields);
      case CLAIM_ACT -> {
        body.put("act", word(fields, "act", ClaimAct.values()).orElse("DEMAND"));
        text(fields, "debtor").ifPresent(d -> body.put("debtor", d));
      }
      default -> {
        body.put("what", text(fields, "what").orElse("诉讼费"));
        fields.need("amount").ifPresent(p -> body.put("amount", p.money().toString()));
      }
    }
  }

  private static void agreement(ObjectNode body, Fields fields) {
    fields.take("repayOn").ifPresent(p -> body.put("repayOn", p.date().toString()));
    fields
        .take("instalments")
        .ifPresent(
            piece -> {
              ArrayNode instalments = body.putArray("instalments");
              for (Piece.Entry entry : piece.entries()) {
                ObjectNode instalment = instalments.addObject();
                instalment.put("dueOn", entry.key().date().toString());
                instalment.put("amount", entry.value().money().toString());
              }
            });
    fields
        .take("interest")
        .ifPresent(
            piece -> {
              Fields parts = piece.fields();
              ObjectNode interest = body.putObject("interest");
              interest.put(
                  "method", word(parts, "method", ClaimInterest.Method.values()).orElse("NONE"));
              percent(parts, interest, "annualPercent");
              percent(parts, interest, "latePercent");
              parts.take("dayBasis").ifPresent(p -> interest.put("dayBasis", p.count(365)));
              word(parts, "from", ClaimInterest.Start.values())
                  .ifPresent(from -> interest.put("from", from));
              parts.take("since").ifPresent(p -> interest.put("since", p.date().toString()));
              parts.end();
            });
  }

  private static void percent(Fields parts, ObjectNode to, String name) {
    parts
        .take(name)
        .ifPresent(
            piece -> {
              if (piece.text().matches("\\d{1,3}(\\.\\d{1,4})?")) {
                to.put(name, piece.text());
              } else {
                piece.problem("expected a percentage such as 3.45");
              }
            });
  }

  /** Each worker with an amount, or with amounts by wage month. */
  private void paid(ActionReader.Draft draft, Fields fields, String caseName) {
    ArrayNode lines = draft.body.putArray("lines");
    fields
        .need("paid")
        .ifPresent(
            piece -> {
              for (Piece.Entry entry : piece.entries()) {
                ObjectNode line = lines.addObject();
                line.put("lineNo", known.line(caseName, entry.key()));
                if (entry.value().isMapping()) {
                  ObjectNode months = line.putObject("months");
                  for (Piece.Entry month : entry.value().entries()) {
                    months.put(month.key().month().toString(), month.value().money().toString());
                  }
                } else {
                  line.put("amount", entry.value().money().toString());
                }
              }
            });
  }

  private static Optional<String> text(Fields fields, String field) {
    return fields.take(field).map(piece -> piece.text(200));
  }

  private static Optional<String> word(Fields fields, String field, Enum<?>[] allowed) {
    List<String> names = Arrays.stream(allowed).map(Enum::name).toList();
    return fields.take(field).map(piece -> piece.word(names));
  }
}
