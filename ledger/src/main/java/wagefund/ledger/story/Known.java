package wagefund.ledger.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that a story has given so far, while its file is read. */
final class Known {

  private final Map<Thing, List<String>> names = new LinkedHashMap<>();
  private final Map<String, List<String>> workersOfCase = new LinkedHashMap<>();
  private final Map<String, String> caseOfAdvance = new LinkedHashMap<>();
  private final Map<String, String> accountOfPayroll = new LinkedHashMap<>();
  private final Map<String, String> linesOfPayroll = new LinkedHashMap<>();
  private final Map<String, String> caseOfReceipt = new LinkedHashMap<>();
  private final Map<String, String> receiptOfCorrection = new LinkedHashMap<>();
  private final Map<String, String> advanceOfCorrection = new LinkedHashMap<>();
  private final Map<String, String> fundOfCorrection = new LinkedHashMap<>();
  private final Map<String, String> receiptOfRefund = new LinkedHashMap<>();
  private final Map<String, String> fundOfWithdrawal = new LinkedHashMap<>();

  List<String> all(Thing thing) {
    return names.getOrDefault(thing, List.of());
  }

  void give(Thing thing, String name) {
    List<String> given = names.computeIfAbsent(thing, t -> new ArrayList<>());
    if (!given.contains(name)) {
      given.add(name);
    }
  }

  /** The name, if it is known; a problem and the name itself, if not. */
  String check(Thing thing, Piece piece) {
    String name = piece.text();
    if (piece.isText() && !all(thing).contains(name)) {
      piece.problem(
          "no "
              + thing.field()
              + " has the name "
              + name
              + " yet. Known: "
              + (all(thing).isEmpty() ? "none" : String.join(", ", all(thing))));
    }
    return name;
  }

  /** The name in the field, or the only one of the story where the field is left out. */
  String take(Thing thing, Fields fields) {
    Optional<Piece> piece = fields.take(thing.field());
    if (piece.isPresent()) {
      return check(thing, piece.get());
    }
    if (all(thing).size() == 1) {
      return all(thing).get(0);
    }
    fields
        .whole()
        .problem(
            "the field "
                + thing.field()
                + " is missing. Known: "
                + (all(thing).isEmpty() ? "none" : String.join(", ", all(thing))));
    return "";
  }

  void workers(String caseName, List<String> labels) {
    workersOfCase.put(caseName, List.copyOf(labels));
  }

  void advance(String advance, String caseName) {
    caseOfAdvance.put(advance, caseName);
  }

  /**
   * @param lines what names the workers of its lines: the payroll itself, or a case
   */
  void payroll(String payroll, String account, String lines) {
    accountOfPayroll.put(payroll, account);
    linesOfPayroll.put(payroll, lines);
  }

  String accountOf(String payroll) {
    return accountOfPayroll.getOrDefault(payroll, "");
  }

  String linesOf(String payroll) {
    return linesOfPayroll.getOrDefault(payroll, "");
  }

  void withdrawal(String withdrawal, String fund) {
    fundOfWithdrawal.put(withdrawal, fund);
  }

  String fundOf(String withdrawal) {
    return fundOfWithdrawal.getOrDefault(withdrawal, "");
  }

  void correction(String correction, String advance) {
    advanceOfCorrection.put(correction, advance);
  }

  /**
   * A receipt is for a case; one that passes to another is known by its correction from then on.
   */
  void receipt(String receipt, String ofCase) {
    caseOfReceipt.put(receipt, ofCase);
  }

  String caseOfReceipt(String receipt) {
    return caseOfReceipt.getOrDefault(receipt, "");
  }

  void receiptCorrection(String correction, String receipt) {
    receiptOfCorrection.put(correction, receipt);
  }

  Optional<String> receiptCorrected(String correction) {
    return Optional.ofNullable(receiptOfCorrection.get(correction));
  }

  void capitalCorrection(String correction, String fund) {
    fundOfCorrection.put(correction, fund);
  }

  Optional<String> fundCorrected(String correction) {
    return Optional.ofNullable(fundOfCorrection.get(correction));
  }

  String advanceOf(String correction) {
    return advanceOfCorrection.getOrDefault(correction, "");
  }

  void refund(String refund, String receipt) {
    receiptOfRefund.put(refund, receipt);
  }

  String receiptOf(String refund) {
    return receiptOfRefund.getOrDefault(refund, "");
  }

  String caseOf(String advance) {
    return caseOfAdvance.getOrDefault(advance, "");
  }

  /** A line by its number on the roster, or by the name that the story gave its worker. */
  int line(String caseName, Piece piece) {
    Optional<Integer> named = lineOf(caseName, piece.text());
    if (named.isPresent()) {
      return named.get();
    }
    if (piece.isText() && !piece.text().matches("\\d{1,5}")) {
      piece.problem(
          "expected a line's number, or a worker's name of case " + caseName + ": " + piece.text());
      return 1;
    }
    return piece.count(99_999);
  }

  /** The line of the worker to whom the story gave this name. */
  Optional<Integer> lineOf(String caseName, String worker) {
    int index = workersOfCase.getOrDefault(caseName, List.of()).indexOf(worker);
    return index < 0 || worker.isEmpty() ? Optional.empty() : Optional.of(index + 1);
  }
}
