package wagefund.ledger.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.fund.event.CapitalSource;

/** Reads what a step does to the books: periods are closed, bookings put right. */
final class BookActions {

  private final ActionReader reader;
  private final Known known;
  private final LocalDate on;
  private final int number;

  BookActions(ActionReader reader, Known known, LocalDate on, int number) {
    this.reader = reader;
    this.known = known;
    this.on = on;
    this.number = number;
  }

  void read(ActionReader.Draft draft, Fields fields, Kind kind) {
    switch (kind) {
      case ADOPT_PROFILE -> {
        draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
        fields.need("profile").ifPresent(p -> profile(draft, p));
        draft.body.put(
            "effectiveFrom",
            fields.take("effectiveFrom").map(p -> p.date().toString()).orElse(on.toString()));
        draft.body.set("document", reader.document(fields, on, number));
      }
      case BEGIN_CLOSING -> {
        period(draft, fields);
        fields
            .take("statementBalance")
            .ifPresent(p -> draft.body.put("statementBalance", p.money().toString()));
      }
      case CLOSE_PERIOD -> period(draft, fields);
      case DROP_CLOSING -> {
        period(draft, fields);
        opinion(draft, fields);
      }
      case CORRECT_PAYMENT -> {
        String name = reader.create(draft, fields, Thing.CORRECTION);
        String advance = known.take(Thing.ADVANCE, fields);
        draft.names.put(Thing.ADVANCE, advance);
        known.correction(name, advance);
        fields.need("line").ifPresent(p -> draft.line = known.line(known.caseOf(advance), p));
        fields.need("paid").ifPresent(p -> draft.body.put("paid", p.money().toString()));
        date(draft, fields, "paidOn");
        fields
            .take("rightCase")
            .ifPresent(p -> draft.names.put(Thing.CASE, known.check(Thing.CASE, p)));
        fields
            .take("rightFund")
            .ifPresent(p -> draft.names.put(Thing.FUND, known.check(Thing.FUND, p)));
        draft.body.set("document", reader.document(fields, on, number));
      }
      case CORRECT_RECEIPT -> receipt(draft, fields);
      case CORRECT_CAPITAL -> capital(draft, fields);
      default -> {
        String name = known.take(Thing.CORRECTION, fields);
        draft.names.put(Thing.CORRECTION, name);
        decided(draft, name);
        if (kind == Kind.DROP_CORRECTION) {
          opinion(draft, fields);
        }
      }
    }
  }

  /** A correction of a payment, of a receipt or of capital. */
  private void decided(ActionReader.Draft draft, String correction) {
    Optional<String> fund = known.fundCorrected(correction);
    Optional<String> receipt = known.receiptCorrected(correction);
    if (fund.isPresent()) {
      draft.names.put(Thing.FUND, fund.get());
    } else if (receipt.isPresent()) {
      ofReceipt(draft, receipt.get());
    } else {
      draft.names.put(Thing.ADVANCE, known.advanceOf(correction));
    }
  }

  /** What came, or what went back where a withdrawal is named. */
  private void capital(ActionReader.Draft draft, Fields fields) {
    String name = reader.create(draft, fields, Thing.CORRECTION);
    String fund = known.take(Thing.FUND, fields);
    draft.names.put(Thing.FUND, fund);
    known.capitalCorrection(name, fund);
    Optional<Piece> withdrawal = fields.take(Thing.WITHDRAWAL.field());
    if (withdrawal.isPresent()) {
      draft.names.put(Thing.WITHDRAWAL, known.check(Thing.WITHDRAWAL, withdrawal.get()));
      fields.need("withdrawn").ifPresent(p -> draft.body.put("withdrawn", p.money().toString()));
      date(draft, fields, "withdrawnOn");
      fields.take("rightTranche").ifPresent(p -> draft.body.put("rightTranche", p.count(9_999)));
    } else {
      draft.line = fields.take("tranche").map(p -> p.count(9_999)).orElse(1);
      fields.need("received").ifPresent(p -> draft.body.put("received", p.money().toString()));
      date(draft, fields, "receivedOn");
      List<String> sources = Arrays.stream(CapitalSource.values()).map(Enum::name).toList();
      fields.take("rightSource").ifPresent(p -> draft.body.put("rightSource", p.word(sources)));
      fields
          .take("rightFund")
          .ifPresent(p -> draft.body.put("rightFund", known.check(Thing.FUND, p)));
    }
    draft.body.set("document", reader.document(fields, on, number));
  }

  private static void date(ActionReader.Draft draft, Fields fields, String field) {
    fields.take(field).ifPresent(p -> draft.body.put(field, p.date().toString()));
  }

  private void ofReceipt(ActionReader.Draft draft, String receipt) {
    draft.names.put(Thing.RECEIPT, receipt);
    draft.names.put(Thing.CASE, known.caseOfReceipt(receipt));
  }

  /** A receipt that passes to another claim has the name of its correction from then on. */
  private void receipt(ActionReader.Draft draft, Fields fields) {
    String name = reader.create(draft, fields, Thing.CORRECTION);
    String receipt = known.take(Thing.RECEIPT, fields);
    known.receiptCorrection(name, receipt);
    ofReceipt(draft, receipt);
    fields.need("received").ifPresent(p -> draft.body.put("received", p.money().toString()));
    String ofCase = known.caseOfReceipt(receipt);
    String rightCase =
        fields
            .take("rightCase")
            .map(
                p -> {
                  String named = known.check(Thing.CASE, p);
                  draft.body.put("rightCase", named);
                  return named;
                })
            .orElse(ofCase);
    fields
        .take("rightFund")
        .ifPresent(p -> draft.names.put(Thing.FUND, known.check(Thing.FUND, p)));
    fields
        .take("rightClaimOn")
        .ifPresent(
            p -> {
              draft.body.put("rightCase", rightCase);
              draft.digest =
                  known
                      .lineOf(rightCase, p.text())
                      .map(line -> "line " + line)
                      .orElseGet(() -> p.text(200));
            });
    known.give(Thing.RECEIPT, name);
    known.receipt(name, rightCase);
    draft.body.set("document", reader.document(fields, on, number));
  }

  /** The name of rules that come along, or a file beside the story. */
  private void profile(ActionReader.Draft draft, Piece piece) {
    String name = piece.text();
    if (name.matches("[a-z0-9-]{1,60}")) {
      draft.body.put("shipped", name);
    } else {
      draft.body.put("content", reader.contentOf(piece));
    }
  }

  private void period(ActionReader.Draft draft, Fields fields) {
    draft.names.put(Thing.FUND, known.take(Thing.FUND, fields));
    draft.digest =
        fields
            .take("period")
            .map(p -> p.month().toString())
            .orElseGet(() -> java.time.YearMonth.from(on).toString());
  }

  private static void opinion(ActionReader.Draft draft, Fields fields) {
    draft.body.put("opinion", fields.take("opinion").map(p -> p.text(400)).orElse("见说明"));
  }
}
