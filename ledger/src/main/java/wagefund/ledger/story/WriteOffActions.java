package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import wagefund.ledger.writeoff.event.WriteOffCondition;

/** Reads what a step does to write off a claim. */
final class WriteOffActions {

  private static final List<String> CONDITIONS =
      Arrays.stream(WriteOffCondition.values()).map(Enum::name).toList();

  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  WriteOffActions(ActionReader reader, Known known, LocalDate on, int number) {
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void read(ActionReader.Draft draft, Fields fields, Kind kind) {
    switch (kind) {
      case REQUEST_WRITE_OFF -> {
        reader.create(draft, fields, Thing.WRITE_OFF);
        draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
        reader.fund(draft, fields);
        wish(draft, fields);
      }
      case AMEND_WRITE_OFF -> {
        writeOff(draft, fields);
        wish(draft, fields);
      }
      case SIGN_WRITE_OFF -> {
        writeOff(draft, fields);
        ActionReader.opinion(draft, fields, "同意核销");
        draft.digest = fields.take("digest").map(ActionReader::digest).orElse("current");
        draft.body.set("document", reader.document(fields, on, number));
      }
      default -> {
        writeOff(draft, fields);
        ActionReader.opinion(draft, fields, "见说明");
      }
    }
  }

  private void writeOff(ActionReader.Draft draft, Fields fields) {
    draft.names.put(Thing.WRITE_OFF, known.take(Thing.WRITE_OFF, fields));
  }

  private void wish(ActionReader.Draft draft, Fields fields) {
    fields
        .take("amount")
        .filter(piece -> !piece.is("all"))
        .ifPresent(piece -> draft.body.put("amount", piece.money().toString()));
    draft.body.put("reason", fields.take("reason").map(p -> p.text(400)).orElse("确认无法收回"));
    ArrayNode conditions = draft.body.putArray("conditions");
    fields.take("conditions").ifPresent(piece -> conditions(piece, conditions));
  }

  /** Names of conditions, or names with their papers. */
  private void conditions(Piece piece, ArrayNode to) {
    if (piece.isMapping()) {
      for (Piece.Entry entry : piece.entries()) {
        condition(to, entry.key()).set("document", reader.document(entry.value(), on, number));
      }
    } else {
      for (Piece item : piece.oneOrMore()) {
        condition(to, item).set("document", reader.paper(on, number));
      }
    }
  }

  private static ObjectNode condition(ArrayNode to, Piece name) {
    return to.addObject().put("condition", name.word(CONDITIONS));
  }
}
