package wagefund.ledger.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Side;
import wagefund.ledger.writeoff.command.WriteOffStatus;

/** Asks the ledger for all figures of a story, as an auditor would. */
final class FiguresReader {

  /** A trial balance says how the books stand after the last month asked for. */
  private static final String ALL_MONTHS = "from=1990-01&to=2990-12";

  private static final String[] PARTS = {"declared", "admitted", "distributed"};

  /** How the name of a debtor begins who is a worker. */
  static final String WORKER = "劳动者（花名册第 ";

  private final LedgerApi api;
  private final String token;
  private final String position;
  private final LocalDate asOf;
  private final Map<String, String> figures = new LinkedHashMap<>();

  FiguresReader(LedgerApi api, String token, String position, LocalDate asOf) {
    this.api = api;
    this.token = token;
    this.position = position;
    this.asOf = asOf;
  }

  Figures read(StoryIds ids) {
    ids.all(Thing.FUND).forEach(this::fund);
    ids.all(Thing.CASE).forEach(this::arrearsCase);
    ids.all(Thing.ADVANCE).forEach(this::advance);
    ids.all(Thing.DEPOSIT)
        .forEach((name, id) -> plain("deposit " + name, "/deposits/" + id, Figure.OF_DEPOSIT));
    ids.all(Thing.NOTICE)
        .forEach((name, id) -> plain("notice " + name, "/notices/" + id, Figure.OF_NOTICE));
    ids.all(Thing.WAGE_ACCOUNT)
        .forEach(
            (name, id) ->
                plain("wageAccount " + name, "/wage-accounts/" + id, Figure.OF_WAGE_ACCOUNT));
    ids.all(Thing.WRITE_OFF).forEach(this::writeOff);
    ids.all(Thing.ESTATE).forEach((name, id) -> estate(name, id, ids));
    return Figures.of(figures);
  }

  /** The tranches on the day of the step, and what all hold whatever the day. */
  private void tranches(String name, String id) {
    for (JsonNode tranche : get("/funds/" + id + "/tranches?asOf=" + asOf).path("items")) {
      String prefix = "tranche " + name + " " + tranche.path("no").asText();
      for (Figure figure : Figure.OF_TRANCHE) {
        figures.put(prefix + " " + figure.name(), tranche.path(figure.name()).asText());
      }
    }
    JsonNode ever = get("/funds/" + id + "/tranches?asOf=2990-12-31").path("totals");
    figures.put("fund " + name + " tranches", amount(ever, "left").toString());
  }

  /** The figures of a thing, as they stand on the day of the step. */
  private void plain(String prefix, String path, List<Figure> wanted) {
    JsonNode found = get(path + "?asOf=" + asOf);
    for (Figure figure : wanted) {
      JsonNode value = found.path(figure.name());
      figures.put(prefix + " " + figure.name(), value.isNull() ? "none" : value.asText());
    }
  }

  private List<JsonNode> all(String path) {
    return api.all(token, path, position);
  }

  private JsonNode get(String path) {
    return api.get(token, path, position);
  }

  private void fund(String name, String id) {
    JsonNode fund = get("/funds/" + id);
    String prefix = "fund " + name;
    money(
        prefix,
        fund,
        "bank",
        "reserved",
        "inTransit",
        "awaiting",
        "outstanding",
        "principal",
        "interest",
        "overRecovery",
        "available",
        "toRealise",
        "unidentified",
        "forOthers");
    Money promised = amount(fund, "reserved").plus(amount(fund, "awaiting"));
    figures.put(prefix + " reservedOrUnpaid", promised.toString());
    tranches(name, id);
    books(name, get("/funds/" + id + "/trial-balance?" + ALL_MONTHS));
    JsonNode vouchers = get("/funds/" + id + "/vouchers?page=0&size=1");
    figures.put("vouchers " + name, vouchers.path("total").asText());
  }

  private void books(String name, JsonNode books) {
    for (JsonNode line : books.path("accounts")) {
      account(name, line, figures);
    }
    JsonNode totals = books.path("totals");
    figures.put("books " + name + " debit", amount(totals, "closingDebit").toString());
    figures.put("books " + name + " credit", amount(totals, "closingCredit").toString());
  }

  /** A balance counts as positive on the side where the account is expected to have it. */
  static void account(String fund, JsonNode line, Map<String, String> figures) {
    Money debit = amount(line, "closingDebit");
    Money credit = amount(line, "closingCredit");
    boolean onDebit = line.path("normal").asText().equals(Side.DEBIT.name());
    Balance balance = onDebit ? debit.toBalance().minus(credit) : credit.toBalance().minus(debit);
    figures.put("account " + fund + " " + line.path("account").asText(), balance.toString());
  }

  /** A balance as the ledger writes it. */
  static Balance balance(String text) {
    return text.startsWith("-")
        ? Balance.ZERO.minus(Money.ofYuan(text.substring(1)))
        : Money.ofYuan(text).toBalance();
  }

  private void arrearsCase(String name, String id) {
    JsonNode found = get("/cases/" + id);
    String prefix = "case " + name;
    money(
        prefix, found, "arrears", "byEmployer", "byDeposit", "byAdvance", "byOther", "outstanding");
    figures.put(prefix + " workers", found.path("workers").asText());
    claims(name, found);
    debtors(name, id);
    overpaid(name, id);
    for (JsonNode worker : all("/cases/" + id + "/workers")) {
      money(
          "worker " + name + " " + worker.path("lineNo").asText(),
          worker,
          "arrears",
          "settled",
          "advanced",
          "outstanding");
    }
  }

  /** What the debtor of a case owes all funds together. */
  private void claims(String name, JsonNode found) {
    List<JsonNode> claims = all("/claims?caseId=" + found.path("id").asText() + "&asOf=" + asOf);
    for (Figure figure : Figure.OF_CLAIM) {
      String key = "claim " + name + " " + figure.name();
      if (figure.type() == Figure.Type.MONEY) {
        Money sum = Money.ZERO;
        for (JsonNode claim : claims) {
          sum = sum.plus(amount(claim, figure.name()));
        }
        figures.put(key, sum.toString());
      } else {
        figures.put(
            key,
            String.join(", ", claims.stream().map(c -> c.path(figure.name()).asText()).toList()));
      }
    }
  }

  private void estate(String name, String id, StoryIds ids) {
    JsonNode found = get("/estates/" + id);
    JsonNode estate = found.path("estate");
    String prefix = "estate " + name;
    figures.put(prefix + " status", estate.path("status").asText());
    figures.put(prefix + " subrogatedClass", estate.path("subrogatedClass").asText());
    figures.put(prefix + " distributions", estate.path("distributions").asText());
    money(prefix, estate, "distributed");
    Money declared = Money.ZERO;
    Money admitted = Money.ZERO;
    for (JsonNode part : found.path("classes")) {
      money(prefix + " class " + part.path("name").asText(), part, PARTS);
      declared = declared.plus(amount(part, "declared"));
      admitted = admitted.plus(amount(part, "admitted"));
    }
    figures.put(prefix + " declared", declared.toString());
    figures.put(prefix + " admitted", admitted.toString());
    figures.put(prefix + " left", admitted.minusOrZero(amount(estate, "distributed")).toString());
    for (JsonNode part : found.path("entries")) {
      ids.all(Thing.CASE)
          .forEach(
              (caseName, caseId) -> {
                if (part.path("caseId").asText().equals(caseId)) {
                  boolean fund = part.path("kind").asText().equals("FUND");
                  money(prefix + (fund ? " claim " : " workers ") + caseName, part, PARTS);
                }
              });
    }
  }

  private void writeOff(String name, String id) {
    JsonNode found = get("/write-offs/" + id);
    JsonNode writeOff = found.path("writeOff");
    String prefix = "writeOff " + name;
    String status = writeOff.path("status").asText();
    figures.put(prefix + " status", status);
    figures.put(prefix + " digest", writeOff.path("digest").asText());
    money(prefix, writeOff, "amount");
    figures.put(prefix + " round", writeOff.path("round").asText());
    boolean open = status.equals(WriteOffStatus.REQUESTED.name());
    figures.put(prefix + " stage", open ? stage(found) : "none");
  }

  /**
   * What each debtor of a case owes, by its name, a worker by the line; the first as first, too.
   */
  private void debtors(String name, String id) {
    boolean first = true;
    for (JsonNode row : all("/claims?sort=openedOn&caseId=" + id)) {
      String claimId = row.path("id").asText();
      JsonNode claim = get("/claims/" + claimId);
      JsonNode debt = get("/claims/" + claimId + "/interest?asOf=" + asOf);
      String debtor = row.path("debtor").asText();
      List<String> labels = new ArrayList<>(List.of(debtorLabel(debtor)));
      if (first && !debtor.startsWith(WORKER)) {
        labels.add("first");
        first = false;
      }
      for (String label : labels) {
        String prefix = "debtor " + name + " " + label;
        for (String figure : List.of("paid", "recovered", "outstanding")) {
          figures.put(prefix + " " + figure, amount(row, figure).toString());
        }
        figures.put(prefix + " status", row.path("status").asText());
        figures.put(prefix + " dueOn", row.path("dueOn").asText("none").replace("null", "none"));
        figures.put(prefix + " kind", claim.path("debtorKind").asText());
        figures.put(prefix + " moved", amount(claim, "moved").toString());
        figures.put(prefix + " limitationOn", claim.path("limitationOn").asText());
        figures.put(prefix + " debtors", currentDebtors(claim));
        figures.put(prefix + " interest", amount(debt, "interest").toString());
        figures.put(prefix + " costs", amount(debt, "costs").toString());
      }
    }
  }

  private static String currentDebtors(JsonNode claim) {
    int current = 0;
    for (JsonNode debtor : claim.path("debtors")) {
      current += debtor.path("to").isNull() ? 1 : 0;
    }
    return String.valueOf(current);
  }

  static String debtorLabel(String debtor) {
    return debtor.startsWith(WORKER)
        ? "line " + debtor.substring(WORKER.length()).replaceAll("\\D", "")
        : debtor;
  }

  /** What each worker got beyond the arrears, and how much of it is owed to the fund. */
  private void overpaid(String name, String id) {
    Map<String, Money> beyond = new LinkedHashMap<>();
    Map<String, Money> toFund = new LinkedHashMap<>();
    for (JsonNode row : all("/cases/" + id + "/overpayments")) {
      String prefix = "overpaid " + name + " " + row.path("lineNo").asText();
      beyond.merge(prefix, amount(row, "beyond"), Money::plus);
      toFund.merge(prefix, amount(row, "owedToFund"), Money::plus);
      figures.put(prefix + " standing", row.path("standing").asText());
    }
    beyond.forEach((prefix, sum) -> figures.put(prefix + " beyond", sum.toString()));
    toFund.forEach((prefix, sum) -> figures.put(prefix + " owedToFund", sum.toString()));
  }

  private void advance(String name, String id) {
    JsonNode found = get("/advances/" + id);
    String prefix = "advance " + name;
    String status = found.path("status").asText();
    figures.put(prefix + " status", status);
    figures.put(prefix + " digest", found.path("digest").asText());
    money(prefix, found, "total", "cap", "paid");
    boolean open = status.equals(AdvanceStatus.REQUESTED.name());
    figures.put(prefix + " stage", open ? stage(found) : "none");
    caps(prefix, found, figures);
    Map<String, Integer> byStatus = new LinkedHashMap<>();
    JsonNode lines = found.path("lines");
    for (JsonNode line : lines) {
      String state = line.path("status").asText();
      figures.put("line " + name + " " + line.path("lineNo").asText(), state);
      byStatus.merge(state, 1, Integer::sum);
    }
    figures.put(prefix + " lines", String.valueOf(lines.size()));
    byStatus.forEach((state, n) -> figures.put(prefix + " " + state + " lines", "" + n));
  }

  /** The stage to be signed next: the first of the last round that nobody has signed. */
  private static String stage(JsonNode advance) {
    int round = 0;
    for (JsonNode stage : advance.path("stages")) {
      round = Math.max(round, stage.path("round").asInt());
    }
    for (JsonNode stage : advance.path("stages")) {
      boolean waits = stage.path("status").asText().equals("WAITING");
      if (waits && stage.path("round").asInt() == round) {
        return stage.path("stage").asText();
      }
    }
    return "none";
  }

  /** The caps by rule, and the rules that bind. */
  static void caps(String prefix, JsonNode computed, Map<String, String> figures) {
    String binds = "";
    for (JsonNode cap : computed.path("caps")) {
      String rule = cap.path("rule").asText();
      figures.put(prefix + " cap " + rule, amount(cap, "figure").toString());
      if (cap.path("binds").asBoolean()) {
        binds = binds.isEmpty() ? rule : binds + ", " + rule;
      }
    }
    figures.put(prefix + " binds", binds);
  }

  private void money(String prefix, JsonNode from, String... names) {
    for (String name : names) {
      figures.put(prefix + " " + name, amount(from, name).toString());
    }
  }

  static Money amount(JsonNode from, String name) {
    String text = from.path(name).asText("");
    if (text.isEmpty()) {
      throw new IllegalStateException("The answer has no " + name + ": " + from);
    }
    return Money.ofYuan(text);
  }
}
