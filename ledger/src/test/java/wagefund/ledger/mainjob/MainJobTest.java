package wagefund.ledger.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.advance.command.SignAdvance;
import wagefund.ledger.approval.command.ApprovalError;
import wagefund.ledger.casefile.command.AskCase;
import wagefund.ledger.casefile.command.CaseError;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.command.ClaimingWorker;
import wagefund.ledger.casefile.command.RegisterCase;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.casefile.event.CaseFigures;
import wagefund.ledger.casefile.event.Employer;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.FundError;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.BankCode;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NationalId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.recovery.command.ReceiptDetails;
import wagefund.ledger.recovery.command.ReceiptDivided;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.scheme.command.AdoptScheme;
import wagefund.ledger.scheme.command.OpenSchemeBook;
import wagefund.ledger.scheme.command.Sector;
import wagefund.ledger.scheme.command.Situation;
import wagefund.ledger.settlement.command.CancelLine;
import wagefund.ledger.settlement.command.CorrectLine;
import wagefund.ledger.settlement.command.LineOutcome;
import wagefund.ledger.settlement.command.LineReport;
import wagefund.ledger.settlement.command.RecordBankReport;
import wagefund.ledger.settlement.command.ReissueLine;
import wagefund.ledger.settlement.command.ReleaseAdvance;
import wagefund.ledger.settlement.command.SettlementError;
import wagefund.ledger.vault.command.PersonDetails;
import wagefund.reporting.StatementRequest;
import wagefund.reporting.Statements;

/** The main job, command by command, on a real database: what each step may and may not do. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MainJobTest {

  private static final LocalDate ON = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final Document PAPER = new Document("2026-1", "Notice", ON);
  private static final Actor MANAGER = actor("manager", Role.FUND_MANAGER);
  private static final Actor CLERK = actor("clerk", Role.CLERK, Role.CHECKER, Role.APPROVER);
  private static final Actor CHECKER = actor("checker", Role.CHECKER, Role.APPROVER, Role.CASHIER);
  private static final Actor APPROVER = actor("approver", Role.APPROVER, Role.CASHIER);
  private static final Actor CASHIER = actor("cashier", Role.CASHIER);
  private static final Actor CASHIER_2 = actor("cashier2", Role.CASHIER, Role.RECOVERY);

  private static final String SCHEME =
      """
      format: 1
      id: test
      version: 1
      title: {zh: 试行办法, en: Test scheme}
      source:
        - number: 试〔2020〕1号
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

  private static int people;

  private final CommandGate gate;
  private final Forgetting forgetting;
  private final ReadPositions positions;
  private final Statements statements;

  MainJobTest(
      CommandGate gate, Forgetting forgetting, ReadPositions positions, Statements statements) {
    this.gate = gate;
    this.forgetting = forgetting;
    this.positions = positions;
    this.statements = statements;
  }

  private static Actor actor(String name, Role... roles) {
    return new Actor(name, Set.of(roles));
  }

  private Outcome ask(Object command) {
    return gate.ask("main-job", command, Optional.empty()).outcome();
  }

  private static ErrorCode code(Outcome outcome) {
    return outcome.rejection().orElseThrow().code();
  }

  private static void must(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  private FundId fund(String id, String yuan) {
    FundId fund = new FundId(id);
    must(
        ask(
            new EstablishFund(
                fund,
                id,
                "Fund",
                FundKind.EMERGENCY,
                FundLevel.CITY,
                "Bureau",
                "专户",
                "",
                Money.ZERO,
                PAPER,
                ON,
                MANAGER,
                AT)));
    must(ask(new OpenSchemeBook(SchemeBookId.of(fund), MANAGER, AT)));
    must(
        ask(
            new AdoptScheme(
                SchemeBookId.of(fund), SCHEME, LocalDate.of(2020, 1, 1), PAPER, MANAGER, AT)));
    must(
        ask(
            new ReceiveCapital(
                fund, CapitalSource.ALLOCATION, Money.ofYuan(yuan), PAPER, ON, MANAGER, AT)));
    return fund;
  }

  private CaseId arrearsCase(String ref, String... owed) {
    List<ClaimingWorker> workers = new ArrayList<>();
    for (String amount : owed) {
      workers.add(worker(workers.size() + 1, person(), amount));
    }
    return arrearsCase(ref, workers);
  }

  private CaseId arrearsCase(String ref, List<ClaimingWorker> workers) {
    CaseId id = RegisterCase.idOf("test", ref);
    CaseDetails details =
        new CaseDetails(
            "test",
            ref,
            new Employer("Building company", ""),
            "",
            "Site",
            "330784",
            Sector.CONSTRUCTION,
            false,
            true,
            Set.of(Situation.CANNOT_PAY));
    must(ask(new RegisterCase(id, details, workers, ON, CLERK, AT)));
    return id;
  }

  private static ClaimingWorker worker(int lineNo, PersonDetails person, String owed) {
    return new ClaimingWorker(
        lineNo, person, new TreeMap<>(java.util.Map.of(YearMonth.of(2022, 5), Money.ofYuan(owed))));
  }

  private static synchronized PersonDetails person() {
    people++;
    return new PersonDetails(
        "王小",
        NationalId.of("330784", LocalDate.of(1980, 1, 1).plusDays(people), people % 900 + 1),
        CardNumber.withCheckDigit("622202%012d".formatted(people)),
        new BankCode("102"),
        "");
  }

  private RequestAdvance request(String id, FundId fund, CaseId arrearsCase) {
    return new RequestAdvance(
        new AdvanceId(id),
        arrearsCase,
        fund,
        List.of(),
        "Wages unpaid",
        List.of("Decision"),
        "",
        Optional.empty(),
        RequestedParticulars.NONE,
        ON,
        CLERK,
        AT);
  }

  private Outcome sign(String advance, Digest digest, Actor officer) {
    return ask(new SignAdvance(new AdvanceId(advance), digest, "同意", ON, officer, AT));
  }

  private Digest requested(String id, FundId fund, CaseId arrearsCase) {
    Outcome outcome = ask(request(id, fund, arrearsCase));
    must(outcome);
    return outcome.answer(AdvanceRequestAccepted.class).digest();
  }

  private void approved(String id, FundId fund, CaseId arrearsCase) {
    Digest digest = requested(id, fund, arrearsCase);
    must(sign(id, digest, CHECKER));
    must(sign(id, digest, APPROVER));
  }

  private FundFigures figures(FundId fund) {
    return ask(new AskFundFigures(fund)).answer(FundFigures.class);
  }

  private CaseFigures figures(CaseId arrearsCase) {
    return ask(new AskCase(arrearsCase)).answer(CaseFacts.class).figures();
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  private Outcome report(String batch, LineReport... lines) {
    return ask(
        new RecordBankReport(
            new BatchId(batch), List.of(lines), Optional.empty(), ON, CASHIER, AT));
  }

  private static LineReport paid(int line) {
    return new LineReport(line, LineOutcome.SUCCEEDED, Optional.empty(), "", "R" + line);
  }

  private static LineReport returned(int line) {
    return new LineReport(line, LineOutcome.RETURNED, Optional.empty(), "账号有误", "");
  }

  private Outcome release(String batch, String advance, Actor officer) {
    return ask(new ReleaseAdvance(new BatchId(batch), new AdvanceId(advance), ON, officer, AT));
  }

  @Test
  void the_money_goes_from_the_fund_to_the_workers_and_comes_back() {
    FundId fund = fund("mj-whole", "10000.00");
    CaseId arrears = arrearsCase("mj-whole", "20000.00", "20000.00", "20000.00");

    approved("mj-whole", fund, arrears);
    assertThat(figures(fund).reserved()).isEqualTo(yuan("6210.00"));
    assertThat(figures(fund).available()).isEqualTo(yuan("3790.00"));

    must(release("mj-whole-b", "mj-whole", CASHIER));
    must(report("mj-whole-b", paid(1), returned(2), returned(3)));
    assertThat(figures(fund).outstanding()).isEqualTo(yuan("2070.00"));
    assertThat(figures(fund).awaiting()).isEqualTo(yuan("4140.00"));
    assertThat(figures(fund).available()).isEqualTo(yuan("3790.00"));

    BatchId batch = new BatchId("mj-whole-b");
    must(
        ask(
            new CorrectLine(
                batch,
                2,
                CardNumber.withCheckDigit("622202999999999001"),
                new BankCode("103"),
                "新卡",
                ON,
                CASHIER,
                AT)));
    assertThat(code(ask(new ReissueLine(batch, 2, ON, CASHIER, AT))))
        .isEqualTo(SettlementError.REISSUER_IS_CORRECTOR);
    must(ask(new ReissueLine(batch, 2, ON, CASHIER_2, AT)));
    must(ask(new CancelLine(batch, 3, "本人拒收", ON, CASHIER, AT)));
    must(report("mj-whole-b", paid(2)));
    assertThat(figures(fund).outstanding()).isEqualTo(yuan("4140.00"));
    assertThat(figures(fund).available()).isEqualTo(yuan("5860.00"));
    assertThat(figures(arrears).outstanding()).isEqualTo(yuan("55860.00"));

    ReceiptDivided divided = receive("mj-r1", fund, arrears, "50000.00", Optional.empty());
    assertThat(divided.toFund()).isEqualTo(yuan("4140.00"));
    assertThat(divided.toWorkers()).isEqualTo(yuan("45860.00"));
    assertThat(figures(fund).bank()).isEqualTo(yuan("10000.00"));
    assertThat(figures(arrears).outstanding()).isEqualTo(yuan("10000.00"));
  }

  @Test
  void whoever_gave_the_account_never_sends_to_it_however_often_it_comes_back() {
    FundId fund = fund("mj-again", "10000.00");
    CaseId arrears = arrearsCase("mj-again", "20000.00");
    approved("mj-again", fund, arrears);
    must(release("mj-again-b", "mj-again", CASHIER_2));
    must(report("mj-again-b", returned(1)));
    BatchId batch = new BatchId("mj-again-b");
    must(ask(corrected(batch, "622202999999999001")));
    must(ask(new ReissueLine(batch, 1, ON, CASHIER_2, AT)));
    must(report("mj-again-b", returned(1)));
    assertThat(code(ask(new ReissueLine(batch, 1, ON, CASHIER, AT))))
        .isEqualTo(SettlementError.REISSUER_IS_CORRECTOR);
    must(ask(new ReissueLine(batch, 1, ON, CASHIER_2, AT)));
  }

  private static CorrectLine corrected(BatchId batch, String card) {
    return new CorrectLine(
        batch, 1, CardNumber.withCheckDigit(card), new BankCode("103"), "新卡", ON, CASHIER, AT);
  }

  @Test
  void aggregates_go_on_from_their_snapshots_as_if_they_had_never_left() {
    FundId fund = fund("mj-snapshot", "10000.00");
    CaseId arrears = arrearsCase("mj-snapshot", "20000.00", "20000.00");
    forgetting.all();
    approved("mj-snapshot", fund, arrears);
    forgetting.all();
    must(release("mj-snapshot-b", "mj-snapshot", CASHIER));
    forgetting.all();
    must(report("mj-snapshot-b", paid(1), returned(2)));
    forgetting.all();
    must(ask(new CancelLine(new BatchId("mj-snapshot-b"), 2, "本人拒收", ON, CASHIER, AT)));
    forgetting.all();
    ReceiptDivided divided = receive("mj-snapshot-r", fund, arrears, "3000.00", Optional.empty());

    assertThat(divided.toFund()).isEqualTo(yuan("2070.00"));
    assertThat(divided.toWorkers()).isEqualTo(yuan("930.00"));
    assertThat(figures(arrears).outstanding()).isEqualTo(yuan("37000.00"));
    assertThat(figures(fund).bank()).isEqualTo(yuan("10000.00"));
  }

  private ReceiptDivided receive(
      String id, FundId fund, CaseId arrears, String amount, Optional<AllocationMethod> method) {
    return ask(new RecordReceipt(
            new ReceiptId(id),
            arrears,
            fund,
            yuan(amount),
            ReceiptChannel.COURT,
            "Court",
            PAPER,
            method,
            new ReceiptDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.of("as the court ordered"),
                Optional.empty()),
            ON,
            CASHIER_2,
            AT))
        .answer(ReceiptDivided.class);
  }

  @Test
  void the_fund_movement_statement_foots_when_one_report_has_successes_and_returns()
      throws Exception {
    FundId fund = fund("mj-statement", "10000.00");
    CaseId arrears = arrearsCase("mj-statement", "20000.00", "20000.00");
    approved("mj-statement", fund, arrears);
    must(release("mj-statement-b", "mj-statement", CASHIER));
    must(report("mj-statement-b", paid(1), returned(2)));
    Answer last =
        gate.ask(
            "main-job",
            new RecordReceipt(
                new ReceiptId("mj-statement-r"),
                arrears,
                fund,
                yuan("40000.01"),
                ReceiptChannel.COURT,
                "Court",
                PAPER,
                Optional.empty(),
                ON,
                CASHIER_2,
                AT),
            Optional.empty());
    assertThat(positions.await(last.position(), Duration.ofSeconds(30))).isTrue();

    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    statements.writePdf(
        StatementRequest.FundMovement.ofYear(fund.value(), Year.of(ON.getYear())), pdf);

    assertThat(pdf.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  @Test
  void the_requester_cannot_approve_whatever_roles_he_has() {
    FundId fund = fund("mj-self", "10000.00");
    Digest digest = requested("mj-self", fund, arrearsCase("mj-self", "20000.00"));

    assertThat(code(sign("mj-self", digest, CLERK))).isEqualTo(ApprovalError.APPROVER_IS_REQUESTER);
  }

  @Test
  void nobody_signs_two_stages_and_no_signer_releases() {
    FundId fund = fund("mj-twice", "10000.00");
    Digest digest = requested("mj-twice", fund, arrearsCase("mj-twice", "20000.00"));
    must(sign("mj-twice", digest, CHECKER));

    assertThat(code(sign("mj-twice", digest, CHECKER))).isEqualTo(ApprovalError.APPROVER_HAS_ACTED);

    must(sign("mj-twice", digest, APPROVER));
    assertThat(code(release("mj-twice-b", "mj-twice", APPROVER)))
        .isEqualTo(SettlementError.RELEASER_HAS_ACTED);
    must(release("mj-twice-b", "mj-twice", CASHIER));
  }

  @Test
  void a_signature_to_another_digest_is_void() {
    FundId fund = fund("mj-digest", "10000.00");
    Digest digest = requested("mj-digest", fund, arrearsCase("mj-digest", "20000.00"));
    must(sign("mj-digest", digest, CHECKER));

    assertThat(code(sign("mj-digest", Digest.of("another"), APPROVER)))
        .isEqualTo(ApprovalError.DIGEST_DIFFERS);
    assertThat(figures(fund).reserved()).isEqualTo(Money.ZERO);
  }

  @Test
  void two_approvals_that_race_for_the_last_money_cannot_both_win() {
    FundId fund = fund("mj-race", "2070.00");
    List<String> advances = IntStream.range(0, 4).mapToObj(i -> "mj-race-" + i).toList();
    List<Digest> digests =
        advances.stream()
            .map(
                id -> {
                  Digest digest = requested(id, fund, arrearsCase(id, "20000.00"));
                  must(sign(id, digest, CHECKER));
                  return digest;
                })
            .toList();

    List<CompletableFuture<wagefund.ledger.platform.write.Answer>> raced =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    gate.submit(
                        "shard-" + i,
                        new SignAdvance(
                            new AdvanceId(advances.get(i)), digests.get(i), "", ON, APPROVER, AT),
                        Optional.empty()))
            .toList();
    List<Outcome> outcomes = raced.stream().map(a -> a.join().outcome()).toList();

    assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.isAccepted())
        .allSatisfy(o -> assertThat(code(o)).isEqualTo(FundError.INSUFFICIENT_FUNDS));
    assertThat(figures(fund).available()).isEqualTo(Money.ZERO);
  }

  @Test
  void one_person_in_two_cases_has_one_cap_even_when_both_are_approved_at_once() {
    FundId fund = fund("mj-cap", "100000.00");
    PersonDetails person = person();
    List<Digest> digests =
        Stream.of("mj-cap-1", "mj-cap-2")
            .map(
                id -> {
                  CaseId arrears = arrearsCase(id, List.of(worker(1, person, "20000.00")));
                  Digest digest = requested(id, fund, arrears);
                  must(sign(id, digest, CHECKER));
                  return digest;
                })
            .toList();

    Outcome first = sign("mj-cap-1", digests.get(0), APPROVER);
    Outcome second = sign("mj-cap-2", digests.get(1), APPROVER);

    must(first);
    assertThat(code(second)).isEqualTo(AdvanceError.CAP_USED_UP);
    assertThat(figures(fund).reserved()).isEqualTo(yuan("2070.00"));
  }

  @Test
  void one_external_reference_opens_one_case() {
    arrearsCase("mj-once", "100.00");
    CaseDetails details =
        new CaseDetails(
            "test",
            "mj-once",
            new Employer("Other", ""),
            "",
            "",
            "330784",
            Sector.CONSTRUCTION,
            false,
            true,
            Set.of(Situation.CANNOT_PAY));

    Outcome again =
        ask(
            new RegisterCase(
                RegisterCase.idOf("test", "mj-once"),
                details,
                List.of(worker(1, person(), "1.00")),
                ON,
                CLERK,
                AT));

    assertThat(code(again)).isEqualTo(CaseError.CASE_ALREADY_OPEN);
  }

  @Test
  void a_release_pays_once() {
    FundId fund = fund("mj-once-paid", "10000.00");
    approved("mj-once-paid", fund, arrearsCase("mj-once-paid", "20000.00"));
    must(release("mj-once-paid-b", "mj-once-paid", CASHIER));

    assertThat(code(release("mj-once-paid-c", "mj-once-paid", CASHIER)))
        .isEqualTo(SettlementError.ADVANCE_NOT_APPROVED);
    assertThat(figures(fund).inTransit()).isEqualTo(yuan("2070.00"));
  }

  @Test
  void a_receipt_is_divided_by_the_method_that_the_paying_document_orders() {
    FundId fund = fund("mj-prorata", "10000.00");
    CaseId arrears = arrearsCase("mj-prorata", "20000.00", "10000.01");
    approved("mj-prorata", fund, arrears);
    must(release("mj-prorata-b", "mj-prorata", CASHIER));
    must(report("mj-prorata-b", paid(1), paid(2)));

    ReceiptDivided divided =
        receive("mj-prorata-r", fund, arrears, "10000.00", Optional.of(AllocationMethod.PRO_RATA));

    assertThat(divided.toFund().plus(divided.toWorkers())).isEqualTo(yuan("10000.00"));
    assertThat(divided.toFund()).isEqualTo(yuan("1380.00"));
  }

  @Test
  void what_is_beyond_all_debts_is_owed_back_to_the_payer() {
    FundId fund = fund("mj-beyond", "10000.00");
    CaseId arrears = arrearsCase("mj-beyond", "20000.00");
    approved("mj-beyond", fund, arrears);
    must(release("mj-beyond-b", "mj-beyond", CASHIER));
    must(report("mj-beyond-b", paid(1)));

    ReceiptDivided divided = receive("mj-beyond-r", fund, arrears, "20000.01", Optional.empty());

    assertThat(divided.beyond()).isEqualTo(yuan("0.01"));
    assertThat(figures(fund).overRecovery()).isEqualTo(yuan("0.01"));
    assertThat(figures(fund).bank()).isEqualTo(yuan("10000.01"));
    assertThat(figures(arrears).outstanding()).isEqualTo(Money.ZERO);
  }
}
