package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import wagefund.ledger.casefile.event.ExhaustionKind;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.scheme.command.PartyTerms;
import wagefund.ledger.scheme.command.RecoveryTerms;

/** Reads what a step does by the rules around an advance: papers, deputies, freezes, days. */
final class RuleActions {

  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  RuleActions(ActionReader reader, Known known, LocalDate on, int number) {
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void read(ActionReader.Draft draft, Fields fields, Kind kind) {
    switch (kind) {
      case EXHAUSTION -> {
        draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
        word(draft.body, fields, "source", MoneySource.values());
        draft.body.put("kind", ExhaustionKind.EXHAUSTED.name());
        fields
            .take("kind")
            .ifPresent(p -> draft.body.put("kind", p.word(names(ExhaustionKind.values()))));
        draft.body.set("document", reader.document(fields, on, number));
      }
      case FILE_AGREEMENT -> {
        draft.names.put(Thing.ADVANCE, known.take(Thing.ADVANCE, fields));
        draft.body.set("agreement", agreement(fields));
      }
      case DELEGATE -> {
        fields.need("to").ifPresent(p -> draft.body.put("delegate", p.text(40)));
        word(draft.body, fields, "role", Role.values());
        days(draft, fields);
      }
      case END_DELEGATION -> {
        fields.need("to").ifPresent(p -> draft.digest = p.text(40));
        draft.line = fields.take("number").map(p -> p.count(9_999)).orElse(1);
      }
      case FREEZE_FUND -> {
        draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
        draft.body.put("reason", fields.take("reason").map(p -> p.text(400)).orElse("年终结账"));
        days(draft, fields);
      }
      case LIFT_FREEZE -> {
        draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
        draft.body.set("document", reader.document(fields, on, number));
      }
      default -> {}
    }
  }

  /** What a request may say besides its lines. */
  void parties(ActionReader.Draft draft, Fields fields) {
    fields
        .take("applicant")
        .ifPresent(p -> draft.body.put("applicant", p.word(names(PartyTerms.Party.values()))));
    fields
        .take("debtor")
        .ifPresent(
            piece -> {
              Fields parts = piece.fields();
              ObjectNode debtor = draft.body.putObject("debtor");
              word(debtor, parts, "kind", PartyTerms.Debtor.values());
              parts.need("name").ifPresent(p -> debtor.put("name", p.text(200)));
              parts.take("code").ifPresent(p -> debtor.put("code", p.text(40)));
              parts.end();
            });
    fields
        .take("agreement")
        .ifPresent(
            piece -> {
              Fields parts = piece.fields();
              draft.body.set("agreement", agreement(parts));
              parts.end();
            });
    fields
        .take("override")
        .ifPresent(p -> draft.body.set("override", reader.document(p, on, number)));
  }

  private ObjectNode agreement(Fields fields) {
    ObjectNode agreement = Json.object();
    agreement.set("document", reader.document(fields, on, number));
    fields.take("amount").ifPresent(p -> agreement.put("amount", p.money().toString()));
    fields.take("repayOn").ifPresent(p -> agreement.put("repayOn", p.date().toString()));
    fields
        .take("interest")
        .ifPresent(
            p -> agreement.put("interest", p.word(names(RecoveryTerms.Interest.Method.values()))));
    for (String clause : List.of("annualPercent", "repayment", "breach", "guarantee")) {
      fields.take(clause).ifPresent(p -> agreement.put(clause, p.text(400)));
    }
    return agreement;
  }

  private void days(ActionReader.Draft draft, Fields fields) {
    fields.need("from").ifPresent(p -> draft.body.put("from", p.date().toString()));
    fields.need("until").ifPresent(p -> draft.body.put("until", p.date().toString()));
    draft.body.set("document", reader.document(fields, on, number));
  }

  private static void word(ObjectNode body, Fields fields, String field, Enum<?>[] allowed) {
    fields.need(field).ifPresent(p -> body.put(field, p.word(names(allowed))));
  }

  private static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Enum::name).toList();
  }
}
