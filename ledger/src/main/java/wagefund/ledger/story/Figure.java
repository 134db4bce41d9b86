package wagefund.ledger.story;

import java.util.List;
import java.util.Optional;

/** A figure that a story may expect of something, by the names that it may be written with. */
record Figure(String name, Figure.Type type, List<String> alsoWritten) {

  /** How the value of a figure is written. */
  enum Type {
    MONEY,
    COUNT,
    WORD
  }

  static final List<Figure> OF_FUND =
      List.of(
          money("bank"),
          money("reserved"),
          money("inTransit"),
          money("awaiting"),
          money("reservedOrUnpaid"),
          money("outstanding", "fundClaim"),
          money("principal"),
          money("interest"),
          money("overRecovery"),
          money("available"),
          money("toRealise"),
          money("unidentified"),
          money("forOthers"));

  static final List<Figure> OF_CASE =
      List.of(
          money("arrears"),
          money("byEmployer"),
          money("byDeposit"),
          money("byAdvance"),
          money("byOther"),
          money("outstanding", "workersLeft"),
          count("workers"));

  static final List<Figure> OF_ADVANCE =
      List.of(
          word("status"),
          money("total"),
          money("cap"),
          word("binds"),
          word("stage"),
          count("lines"),
          money("paid"));

  static final List<Figure> OF_WORKER =
      List.of(money("arrears"), money("advanced"), money("settled"), money("outstanding"));

  static final List<Figure> OF_CLAIM =
      List.of(
          money("paid"),
          money("recovered"),
          money("outstanding"),
          money("writtenOff"),
          money("recoveredAfterWriteOff"),
          money("inMemo"),
          word("state"));

  /** Of the account of a case on two dates. */
  static final List<Figure> OF_CASE_ACCOUNT =
      List.of(money("in"), money("out"), money("workerClaim", "workersLeft"), money("fundClaim"));

  /** Of the claims of a case on two dates. */
  static final List<Figure> OF_KNOWN_CLAIM =
      List.of(
          money("paid"),
          money("recovered"),
          money("writtenOff"),
          money("balance", "outstanding"),
          word("stage"));

  static final List<Figure> OF_ESTATE =
      List.of(
          word("status"),
          word("subrogatedClass"),
          count("distributions"),
          money("distributed"),
          money("declared"),
          money("admitted"),
          money("left"));

  static final List<Figure> OF_ESTATE_PART =
      List.of(money("declared"), money("admitted"), money("distributed"));

  static final List<Figure> OF_DISTRIBUTION =
      List.of(money("toFund"), money("toWorkers"), money("toOthers"));

  static final List<Figure> OF_WRITE_OFF =
      List.of(word("status"), money("amount"), word("stage"), count("round"));

  static final List<Figure> OF_DEBTOR =
      List.of(
          money("paid"),
          money("recovered"),
          money("moved"),
          money("outstanding"),
          money("interest"),
          money("costs"),
          word("dueOn"),
          word("limitationOn"),
          word("status"),
          word("kind"),
          count("debtors"));

  static final List<Figure> OF_OVERPAID =
      List.of(money("beyond"), money("owedToFund"), word("standing"));

  static final List<Figure> OF_DEPOSIT =
      List.of(
          word("status"),
          word("light"),
          word("form"),
          word("rate"),
          money("contractSum"),
          money("required"),
          money("cash"),
          money("face"),
          money("guaranteed"),
          money("committed"),
          money("cover"),
          money("drawn"),
          money("replenished"),
          money("shortfall"),
          money("overdue"),
          word("replenishDueOn"),
          word("expiresOn"),
          word("remindOn"),
          word("noticeEndsOn"),
          word("reviewDueOn"));

  static final List<Figure> OF_NOTICE =
      List.of(
          word("status"),
          count("workers"),
          money("amount"),
          money("paid"),
          money("beyond"),
          money("unpaid"),
          word("bankDueOn"),
          count("daysLate"));

  static final List<Figure> OF_WAGE_ACCOUNT =
      List.of(
          word("status"),
          money("funded"),
          money("paid"),
          money("inTransit"),
          money("balance"),
          count("fundingMonthsMissed"),
          count("payrollMonthsMissed"),
          word("balanceLow"));

  static final List<Figure> OF_TRANCHE =
      List.of(
          money("amount"),
          money("paid"),
          money("recovered"),
          money("withdrawn"),
          money("left"),
          word("standing"));

  static final List<Figure> OF_RECEIPT =
      List.of(
          money("toFund"),
          money("toWorkers"),
          money("toWrittenOff"),
          money("beyond"),
          word("method"),
          money("interest"),
          money("costs"));

  static final List<Figure> OF_WIRE = List.of(money("unidentified"));

  static final List<Figure> OF_PREVIEW = List.of(money("total"), money("cap"), word("binds"));

  private static Figure money(String name, String... also) {
    return new Figure(name, Type.MONEY, List.of(also));
  }

  private static Figure count(String name) {
    return new Figure(name, Type.COUNT, List.of());
  }

  private static Figure word(String name) {
    return new Figure(name, Type.WORD, List.of());
  }

  boolean isWritten(Piece piece) {
    return piece.is(name) || alsoWritten.stream().anyMatch(piece::is);
  }

  static Optional<Figure> find(List<Figure> figures, Piece piece) {
    return figures.stream().filter(figure -> figure.isWritten(piece)).findFirst();
  }

  static String names(List<Figure> figures) {
    return String.join(
        ", ",
        figures.stream()
            .map(
                f ->
                    f.alsoWritten.isEmpty()
                        ? f.name
                        : f.name + " (or " + f.alsoWritten.get(0) + ")")
            .toList());
  }

  /** The expected value as the figure prints. */
  String value(Piece piece) {
    return switch (type) {
      case MONEY -> piece.balance().toString();
      case COUNT -> String.valueOf(piece.count(1_000_000));
      case WORD -> piece.text();
    };
  }
}
