package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import wagefund.ledger.scheme.command.Sector;

/** Reads what a step does with the purpose of a special fund and with what goes back. */
final class SpecialFundActions {

  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  SpecialFundActions(ActionReader reader, Known known, LocalDate on, int number) {
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void read(ActionReader.Draft draft, Fields fields, Kind kind) {
    switch (kind) {
      case EARMARK_FUND -> {
        draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
        draft.body.set("earmark", earmark(fields));
        draft.body.set("document", reader.document(fields, on, number));
      }
      case PROPOSE_WITHDRAWAL -> {
        String name = reader.create(draft, fields, Thing.WITHDRAWAL);
        String fund = known.take(Thing.FUND, fields);
        draft.names.put(Thing.FUND, fund);
        known.withdrawal(name, fund);
        draft.body.put("tranche", fields.take("tranche").map(p -> p.count(9_999)).orElse(1));
        ActionReader.needAmount(draft, fields);
        draft.body.set("document", reader.document(fields, on, number));
      }
      default -> {
        String name = known.take(Thing.WITHDRAWAL, fields);
        draft.names.put(Thing.WITHDRAWAL, name);
        draft.names.put(Thing.FUND, known.fundOf(name));
        if (kind == Kind.DROP_WITHDRAWAL) {
          draft.body.put("opinion", fields.take("opinion").map(p -> p.text(400)).orElse("见说明"));
        }
      }
    }
  }

  /** What a special fund is for. */
  static ObjectNode earmark(Fields fields) {
    ObjectNode earmark = Json.object();
    earmark.put("purpose", fields.take("purpose").map(p -> p.text(400)).orElse("清偿欠薪"));
    List<String> sectors = Arrays.stream(Sector.values()).map(Enum::name).toList();
    ArrayNode wanted = earmark.putArray("sectors");
    fields
        .take("sectors")
        .ifPresent(piece -> piece.oneOrMore().forEach(p -> wanted.add(p.word(sectors))));
    earmark.put("group", fields.take("group").map(p -> p.text(200)).orElse(""));
    fields.need("firstMonth").ifPresent(p -> earmark.put("firstMonth", p.month().toString()));
    fields.need("lastMonth").ifPresent(p -> earmark.put("lastMonth", p.month().toString()));
    fields.need("useBy").ifPresent(p -> earmark.put("useBy", p.date().toString()));
    return earmark;
  }
}
