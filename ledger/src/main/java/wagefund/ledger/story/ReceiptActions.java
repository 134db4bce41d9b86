package wagefund.ledger.story;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.fund.event.HeldKind;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;

/** Reads what a step does with money that came from debtors. */
final class ReceiptActions {

  private static final String PAYER = "付款人";

  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  ReceiptActions(ActionReader reader, Known known, LocalDate on, int number) {
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void read(ActionReader.Draft draft, Fields fields, Kind kind) {
    switch (kind) {
      case RECEIPT -> receipt(draft, fields);
      case WIRE -> wire(draft, fields);
      case IDENTIFY -> {
        take(draft, fields);
        parts(draft, fields);
        document(draft, fields);
      }
      case USE_OVER_RECOVERY -> {
        take(draft, fields);
        draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
        ActionReader.needAmount(draft, fields);
        text(draft, fields, "claimId", 80);
        claimOn(draft, fields);
        document(draft, fields);
      }
      case REQUEST_REFUND -> requestRefund(draft, fields);
      case RELEASE_REFUND -> refund(draft, fields);
      case DROP_REFUND -> {
        refund(draft, fields);
        draft.body.put("reason", fields.take("reason").map(p -> p.text(400)).orElse("见说明"));
      }
      default -> {
        take(draft, fields);
        money(draft, fields, "bookValue");
        fields.need("proceeds").ifPresent(p -> draft.body.put("proceeds", p.balance().toString()));
        document(draft, fields);
      }
    }
  }

  private void receipt(ActionReader.Draft draft, Fields fields) {
    nameWanted(draft, fields);
    draft.names.put(Thing.CASE, known.take(Thing.CASE, fields));
    known.receipt(
        draft.names.getOrDefault(Thing.RECEIPT, ""), draft.names.getOrDefault(Thing.CASE, ""));
    reader.fund(draft, fields);
    ActionReader.needAmount(draft, fields);
    draft.body.put(
        "channel", ActionReader.word(fields, "channel", ReceiptChannel.values()).orElse("BANK"));
    draft.body.put("payer", fields.take("payer").map(p -> p.text(200)).orElse(PAYER));
    ActionReader.word(fields, "method", AllocationMethod.values())
        .ifPresent(m -> draft.body.put("method", m));
    text(draft, fields, "reason", 400);
    text(draft, fields, "payerAccount", 60);
    text(draft, fields, "claimId", 80);
    claimOn(draft, fields);
    document(draft, fields);
  }

  /** The claim on this debtor, such as a worker who was paid twice. */
  private void claimOn(ActionReader.Draft draft, Fields fields) {
    String caseName = draft.names.getOrDefault(Thing.CASE, "");
    fields
        .take("claimOn")
        .ifPresent(
            piece ->
                draft.digest =
                    known
                        .lineOf(caseName, piece.text())
                        .map(line -> "line " + line)
                        .orElseGet(() -> piece.text(200)));
  }

  private void wire(ActionReader.Draft draft, Fields fields) {
    nameWanted(draft, fields);
    reader.fund(draft, fields);
    ActionReader.needAmount(draft, fields);
    ActionReader.word(fields, "channel", ReceiptChannel.values())
        .ifPresent(c -> draft.body.put("channel", c));
    draft.body.put("payer", fields.take("payer").map(p -> p.text(200)).orElse(PAYER));
    text(draft, fields, "payerAccount", 60);
    parts(draft, fields);
    document(draft, fields);
  }

  /** The claims that a wire is for: a case each, with an amount, and a name where one is given. */
  private void parts(ActionReader.Draft draft, Fields fields) {
    ArrayNode parts = draft.body.putArray("parts");
    fields
        .take("parts")
        .ifPresent(
            piece ->
                piece
                    .oneOrMore()
                    .forEach(
                        each -> {
                          Fields of = each.fields();
                          ObjectNode part = parts.addObject();
                          String ofCase = known.take(Thing.CASE, of);
                          part.put("case", ofCase);
                          of.take(Thing.RECEIPT.field())
                              .map(Piece::name)
                              .ifPresent(name -> named(part, name, ofCase));
                          of.need("amount")
                              .ifPresent(p -> part.put("amount", p.balance().toString()));
                          ActionReader.word(of, "method", AllocationMethod.values())
                              .ifPresent(m -> part.put("method", m));
                          of.take("reason").ifPresent(p -> part.put("reason", p.text(400)));
                          of.take("claimId").ifPresent(p -> part.put("claimId", p.text(80)));
                          of.end();
                        }));
  }

  private void named(ObjectNode part, String name, String ofCase) {
    part.put(Thing.RECEIPT.field(), name);
    known.give(Thing.RECEIPT, name);
    known.receipt(name, ofCase);
  }

  private void requestRefund(ActionReader.Draft draft, Fields fields) {
    String name = fields.take("refund").map(Piece::name).orElse("refund-" + number);
    take(draft, fields);
    draft.names.put(Thing.REFUND, name);
    known.refund(name, draft.names.getOrDefault(Thing.RECEIPT, ""));
    ActionReader.needAmount(draft, fields);
    draft.body.put("payee", fields.take("payee").map(p -> p.text(200)).orElse(PAYER));
    text(draft, fields, "account", 60);
    ActionReader.word(fields, "kind", HeldKind.values()).ifPresent(k -> draft.body.put("kind", k));
    document(draft, fields);
  }

  private void refund(ActionReader.Draft draft, Fields fields) {
    String name = known.take(Thing.REFUND, fields);
    draft.names.put(Thing.REFUND, name);
    draft.names.put(Thing.RECEIPT, known.receiptOf(name));
  }

  /** A receipt may have a name, so that a later step can say what becomes of it. */
  private void nameWanted(ActionReader.Draft draft, Fields fields) {
    Optional<Piece> piece = fields.take(Thing.RECEIPT.field());
    String name = piece.map(Piece::name).orElse("receipt-" + number);
    if (known.all(Thing.RECEIPT).contains(name)) {
      piece.ifPresent(p -> p.problem("there is a receipt " + name + " already"));
    }
    draft.names.put(Thing.RECEIPT, name);
  }

  private void take(ActionReader.Draft draft, Fields fields) {
    draft.names.put(Thing.RECEIPT, known.take(Thing.RECEIPT, fields));
  }

  private void document(ActionReader.Draft draft, Fields fields) {
    draft.body.set("document", reader.document(fields, on, number));
  }

  private static void text(ActionReader.Draft draft, Fields fields, String field, int limit) {
    fields.take(field).ifPresent(p -> draft.body.put(field, p.text(limit)));
  }

  private static void money(ActionReader.Draft draft, Fields fields, String field) {
    fields
        .take(field)
        .map(Piece::money)
        .map(Money::toString)
        .ifPresent(m -> draft.body.put(field, m));
  }
}
