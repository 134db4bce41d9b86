package wagefund.ledger.platform.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.advance.command.SignAdvance;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.RegisterCase;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.Employer;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.IdempotencyKey;
import wagefund.ledger.scheme.command.AdoptScheme;
import wagefund.ledger.scheme.command.OpenSchemeBook;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.settlement.command.ReleaseAdvance;

/**
 * Whole advances, all from one fund: requested, checked, approved with the reservation, released;
 * four commands by four officers for a case of three workers, in the process and by HTTP.
 */
final class AdvanceBench {

  static final String IN_PROCESS = "advances in the process";
  static final String HTTP = "advances by HTTP";

  private static final LocalDate ON = HotFundBench.ON;
  private static final Instant AT = HotFundBench.AT;
  private static final int WORKERS = 3;
  private static final int CASES_LIMIT = 12_000;
  private static final int CASES_A_SECOND = 500;
  private static final int LEAST_SECONDS = 20;
  private static final Document PAPER = new Document("bench", "", ON);
  private static final Actor CLERK = new Actor("bench-clerk", Set.of(Role.CLERK));
  private static final Actor CHECKER = new Actor("bench-checker", Set.of(Role.CHECKER));
  private static final Actor APPROVER = new Actor("bench-approver", Set.of(Role.APPROVER));
  private static final Actor CASHIER = new Actor("bench-cashier", Set.of(Role.CASHIER));

  private static final String SCHEME =
      """
      format: 1
      id: bench
      version: 1
      title: {zh: 测速办法, en: Scheme of the benchmark}
      source:
        - number: 测速
      caps:
        - name: monthly-minimum-wage
          kind: multipleOfMinimumWage
          level: worker
          times: 1
          title: {zh: 最低工资, en: Minimum wage}
        - name: fifth-of-arrears
          kind: percentOfArrears
          level: case
          base: original
          percent: 20
          title: {zh: 两成, en: A fifth}
      approval:
        - {name: check, title: {zh: 复核, en: Check}, role: CHECKER}
        - {name: approve, title: {zh: 审批, en: Approval}, role: APPROVER}
      recovery:
        allocation: FUND_FIRST
        documentMayOverride: true
      reference:
        minimumWage:
          - {region: "330784", from: 2020-01-01, amount: 2070.00}
      """;

  private final CommandGate gate;
  private final Officers officers;
  private final FundId fund;
  private final int seconds;
  private final String run;
  private final BlockingQueue<CaseId> cases = new LinkedBlockingQueue<>();
  private int people;
  private int opened;

  /** What the officers do by HTTP. */
  interface Officers {
    String post(String officer, String path, String body) throws java.io.IOException;
  }

  AdvanceBench(CommandGate gate, Officers officers, FundId fund, int seconds, String run) {
    this.gate = gate;
    this.officers = officers;
    this.fund = fund;
    this.seconds = seconds;
    this.run = run;
  }

  /** The names of the officers with the role that each needs. */
  static Map<String, Role> wanted() {
    Map<String, Role> wanted = new TreeMap<>();
    for (Actor one : List.of(CLERK, CHECKER, APPROVER, CASHIER)) {
      wanted.put(one.name(), one.roles().iterator().next());
    }
    return wanted;
  }

  void adoptScheme() {
    must(ask(new OpenSchemeBook(SchemeBookId.of(fund), HotFundBench.MANAGER, AT)));
    must(
        ask(
            new AdoptScheme(
                SchemeBookId.of(fund),
                SCHEME,
                LocalDate.of(2020, 1, 1),
                PAPER,
                HotFundBench.MANAGER,
                AT)));
  }

  /** In the process, and by HTTP with the tokens of a sign-in and a key for each request. */
  List<Load.Job> jobs(Runnable after) {
    return List.of(
        new Load.Job(IN_PROCESS, (caller, count) -> advance(), this::openCases, after),
        new Load.Job(HTTP, (caller, count) -> advanceByHttp(), this::openCases, after));
  }

  /** Fills up the cases that wait for an advance; this is not measured. */
  private void openCases() {
    int wanted =
        Math.min(CASES_LIMIT, Math.max(seconds, LEAST_SECONDS) * CASES_A_SECOND) - cases.size();
    List<CompletableFuture<Answer>> opening = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      opening.add(open());
      if (opening.size() == 500) {
        opening.forEach(AdvanceBench::must);
        opening.clear();
      }
    }
    opening.forEach(AdvanceBench::must);
  }

  /** One case; it does not wait for an advance of the measurements. */
  CaseId openCase() {
    must(open());
    return cases.remove();
  }

  private CompletableFuture<Answer> open() {
    opened++;
    String ref = run + "-" + opened;
    CaseId id = RegisterCase.idOf("bench", ref);
    cases.add(id);
    return gate.submit(
        id.value(), new RegisterCase(id, details(ref), workers(), ON, CLERK, AT), Optional.empty());
  }

  private static CaseDetails details(String ref) {
    return new CaseDetails(
        "bench",
        ref,
        new Employer("Bench", ""),
        "",
        "Bench",
        "330784",
        Sector.CONSTRUCTION,
        false,
        true,
        Set.of(Situation.CANNOT_PAY));
  }

  private List<ClaimingWorker> workers() {
    List<ClaimingWorker> workers = new ArrayList<>();
    for (int line = 1; line <= WORKERS; line++) {
      people++;
      workers.add(
          new ClaimingWorker(
              line,
              new wagefund.ledger.vault.command.PersonDetails(
                  "测速",
                  NationalId.of(
                      "330784",
                      LocalDate.of(1960, 1, 1).plusDays(people % 15_000),
                      people / 15_000 % 900 + 1),
                  CardNumber.withCheckDigit("622202%012d".formatted(people)),
                  new BankCode("102"),
                  ""),
              new TreeMap<>(Map.of(YearMonth.of(2025, 5), Money.ofYuan("6000.00")))));
    }
    return workers;
  }

  private boolean advance() {
    CaseId arrears = cases.poll();
    if (arrears == null) {
      return false;
    }
    AdvanceId unused = advance(arrears);
    return true;
  }

  /** A whole advance for one case. */
  AdvanceId advance(CaseId arrears) {
    AdvanceId id = new AdvanceId("a-" + arrears.value());
    Answer requested =
        decide(
            id.value() + "-1",
            new RequestAdvance(
                id,
                arrears,
                fund,
                List.of(),
                "Bench",
                List.of("Bench"),
                "",
                Optional.empty(),
                RequestedParticulars.NONE,
                ON,
                CLERK,
                AT));
    Digest digest = requested.outcome().answer(AdvanceRequestAccepted.class).digest();
    decide(id.value() + "-2", new SignAdvance(id, digest, "", ON, CHECKER, AT));
    decide(id.value() + "-3", new SignAdvance(id, digest, "", ON, APPROVER, AT));
    decide(
        id.value() + "-4", new ReleaseAdvance(new BatchId("b-" + id.value()), id, ON, CASHIER, AT));
    return id;
  }

  private Answer decide(String key, Object command) {
    Answer answer =
        gate.ask(
            fund.value(),
            command,
            Optional.of(new IdempotencyKey(run, key, Digest.of(command.toString()))));
    must(answer);
    return answer;
  }

  private Answer ask(Object command) {
    return gate.ask(fund.value(), command, Optional.empty());
  }

  static void must(CompletableFuture<Answer> answer) {
    must(answer.join());
  }

  private static void must(Answer answer) {
    if (!answer.outcome().isAccepted()) {
      throw new IllegalStateException("Not what was expected: " + answer.outcome());
    }
  }

  private boolean advanceByHttp() throws java.io.IOException {
    CaseId arrears = cases.poll();
    if (arrears == null) {
      return false;
    }
    String requested =
        officers.post(
            CLERK.name(),
            "/advances",
            "{\"caseId\": \"%s\", \"fundId\": \"%s\", \"reason\": \"Bench\", \"evidence\": [\"Bench\"], \"on\": \"%s\"}"
                .formatted(arrears.value(), fund.value(), ON));
    String advance = "/advances/" + field(requested, "id");
    String signature =
        "{\"digest\": \"%s\", \"opinion\": \"\", \"on\": \"%s\"}"
            .formatted(field(requested, "digest"), ON);
    officers.post(CHECKER.name(), advance + "/sign", signature);
    officers.post(APPROVER.name(), advance + "/sign", signature);
    officers.post(CASHIER.name(), advance + "/release", "{\"on\": \"%s\"}".formatted(ON));
    return true;
  }

  private static String field(String json, String name) {
    String mark = "\"" + name + "\":\"";
    int from = json.indexOf(mark) + mark.length();
    return json.substring(from, json.indexOf('"', from));
  }
}
