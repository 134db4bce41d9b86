package wagefund.ledger.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.store.Tables.AUDIT_PACKAGE_LOOK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.journal.view.TrialBalance;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;

/** A fund with money of three months; the auditor asks for the last two. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditPackageTest {

  private static final Actor MANAGER = new Actor("manager", Set.of(Role.FUND_MANAGER));
  private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
  private static final String BODY =
      """
      {"fundId":"%s","from":"2026-02","to":"2026-03","reason":"年度审计"}
      """;

  private final LedgerApi ledger;
  private final CommandGate gate;
  private final ReadPositions positions;
  private final AuditPackages packages;
  private final PackageWork work;
  private final TrialBalance trialBalance;
  private final DSLContext store;
  private FundId fund = new FundId("none");

  AuditPackageTest(
      LedgerApi ledger,
      CommandGate gate,
      ReadPositions positions,
      AuditPackages packages,
      PackageWork work,
      TrialBalance trialBalance,
      DSLContext store) {
    this.ledger = ledger;
    this.gate = gate;
    this.positions = positions;
    this.packages = packages;
    this.work = work;
    this.trialBalance = trialBalance;
    this.store = store;
  }

  @BeforeEach
  void aFundWithMoneyOfThreeMonths() {
    fund = new FundId("audited-" + packages.count() + "-" + System.nanoTime());
    LocalDate first = LocalDate.of(2026, 1, 5);
    Document paper = new Document("拨〔2026〕1号", "", first);
    ask(
        new EstablishFund(
            fund,
            fund.value(),
            "周转金",
            FundKind.EMERGENCY,
            FundLevel.CITY,
            "人社局",
            "专户",
            "",
            Money.ZERO,
            paper,
            first,
            MANAGER,
            AT));
    Answer last = new Answer(wagefund.ledger.kernel.Outcome.accepted(), "", false);
    for (int i = 0; i < 30; i++) {
      last =
          ask(
              new ReceiveCapital(
                  fund,
                  List.of(CapitalSource.values()).get(i % 5),
                  new Money(100_001 + i),
                  new Document("=拨,\"" + i + "\"号", "", first),
                  first.plusDays(3L * i),
                  MANAGER,
                  AT));
    }
    assertThat(positions.await(last.position(), Duration.ofSeconds(60))).isTrue();
  }

  private Answer ask(Object command) {
    Answer answer = gate.ask("audited", command, Optional.empty());
    assertThat(answer.outcome().isAccepted()).isTrue();
    return answer;
  }

  private String request() {
    LedgerApi.Answer asked =
        ledger.as("auditor").post("/api/v1/audit-packages", BODY.formatted(fund.value()));
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(202);
    return asked.text("id");
  }

  private LedgerApi.Answer status(String id) {
    return ledger.as("auditor").get("/api/v1/audit-packages/" + id);
  }

  private LedgerApi.Answer ready(String id) {
    for (int i = 0; i < 600; i++) {
      LedgerApi.Answer status = status(id);
      assertThat(status.text("status")).as(status.body().toString()).isNotEqualTo("FAILED");
      if (status.text("status").equals("READY")) {
        return status;
      }
      sleep();
    }
    throw new AssertionError("Not ready: " + status(id).body());
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] archive(String id) {
    return ledger.as("auditor").get("/api/v1/audit-packages/" + id + "/file").raw().body();
  }

  private static Map<String, byte[]> files(byte[] archive) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The rows of a CSV file without quoted cells among the columns that are asked for. */
  private static BigDecimal sum(String csv, int fromEnd) {
    return csv.lines()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> new BigDecimal(cells[cells.length - fromEnd]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void every_file_is_named_in_the_manifest_by_its_hash() throws Exception {
    String id = request();
    LedgerApi.Answer ready = ready(id);
    byte[] archive = archive(id);

    assertThat(sha256(archive)).isEqualTo(ready.text("sha256"));
    Map<String, byte[]> files = files(archive);
    List<String> manifest = text(files.get(PackageFiles.MANIFEST)).lines().toList();
    assertThat(manifest).hasSize(files.size() - 1).hasSizeGreaterThan(40);
    for (String line : manifest) {
      String name = line.substring(66);
      assertThat(sha256(files.get(name))).as(name).isEqualTo(line.substring(0, 64));
    }
    assertThat(files).containsKeys("statements/fund-movement.pdf", "README.txt", "data/users.csv");
    assertThat(files)
        .containsKeys(
            "statements/trial-balance.pdf",
            "statements/trial-balance-2026-02.xlsx",
            "statements/journal-2026-02.pdf",
            "statements/vouchers-2026-03.xlsx",
            "statements/account-ledger-1002.02.pdf",
            "statements/left-out.csv");
    assertThat(ready.body().path("partsDone").asInt())
        .isEqualTo(ready.body().path("partsTotal").asInt());
  }

  @Test
  void the_sums_in_the_files_are_those_of_the_trial_balance() throws Exception {
    String id = request();
    ready(id);
    Map<String, byte[]> files = files(archive(id));
    var balance = trialBalance.of(fund, YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    BigDecimal debit = new BigDecimal(balance.totals().debit().toString());

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(files.get("gbt24589.2-2010/记账凭证.xml")));
    assertThat(sum(document, "借方金额")).isEqualByComparingTo(debit);
    assertThat(sum(document, "贷方金额")).isEqualByComparingTo(debit);
    assertThat(sum(text(files.get("data/balances.csv")), 4)).isEqualByComparingTo(debit);
    assertThat(sum(text(files.get("data/balances.csv")), 3)).isEqualByComparingTo(debit);
    assertThat(debit).isPositive();
    // What was received in January is the opening of February.
    assertThat(text(files.get("data/balances.csv")))
        .contains("2026,2,1002.02,")
        .contains(balance.accounts().get(0).closingDebit().toString());
  }

  private static BigDecimal sum(org.w3c.dom.Document document, String field) {
    var cells = document.getElementsByTagName(field);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < cells.getLength(); i++) {
      sum = sum.add(new BigDecimal(cells.item(i).getTextContent()));
    }
    return sum;
  }

  @Test
  void every_table_of_the_standards_is_well_formed() throws Exception {
    String id = request();
    ready(id);
    int tables = 0;
    for (Map.Entry<String, byte[]> file : files(archive(id)).entrySet()) {
      if (file.getKey().endsWith(".xml")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file.getValue()));
        tables++;
      } else if (file.getKey().endsWith(".json")) {
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(file.getValue());
        tables++;
      } else if (file.getKey().endsWith(".xlsx")) {
        try (var book =
            new org.dhatim.fastexcel.reader.ReadableWorkbook(
                new ByteArrayInputStream(file.getValue()))) {
          assertThat(book.getFirstSheet().read()).isNotEmpty();
        }
      }
    }
    assertThat(tables).isEqualTo(27);
  }

  @Test
  void what_was_stopped_in_the_middle_is_finished_and_is_the_same() throws Exception {
    String whole = request();
    ready(whole);

    String stopped = request();
    for (int i = 0; i < 600 && status(stopped).body().path("partsDone").asInt() < 5; i++) {
      Thread.sleep(2);
    }
    work.stop();
    LedgerApi.Answer between = status(stopped);
    work.start();
    ready(stopped);

    assertThat(between.text("status")).isIn("RUNNING", "READY");
    Map<String, byte[]> first = files(archive(whole));
    Map<String, byte[]> second = files(archive(stopped));
    assertThat(second.keySet()).isEqualTo(first.keySet());
    for (Map.Entry<String, byte[]> file : first.entrySet()) {
      assertThat(second.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(archive(stopped)).isEqualTo(archive(whole));
  }

  @Test
  void only_an_auditor_asks_and_each_fetching_is_recorded() {
    assertThat(
            ledger.as("clerk").post("/api/v1/audit-packages", BODY.formatted(fund.value())).code())
        .isEqualTo("AUDITOR_ROLE_NEEDED");
    String id = request();
    LedgerApi.Answer ready = ready(id);
    assertThat(ledger.as("clerk").get("/api/v1/audit-packages/" + id + "/file").code())
        .isEqualTo("AUDITOR_ROLE_NEEDED");

    archive(id);

    assertThat(
            store
                .select(AUDIT_PACKAGE_LOOK.FETCHED_BY, AUDIT_PACKAGE_LOOK.SHA256)
                .from(AUDIT_PACKAGE_LOOK)
                .where(AUDIT_PACKAGE_LOOK.PACKAGE_ID.eq(id))
                .fetch())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.value1()).isEqualTo("auditor");
              assertThat(look.value2()).isEqualTo(ready.text("sha256"));
            });
  }

  @Test
  void a_period_is_at_most_three_years_and_does_not_end_before_it_begins() {
    assertThat(refusal("2026-02", "2026-01")).isEqualTo("AUDIT_PERIOD");
    assertThat(refusal("2023-01", "2026-01")).isEqualTo("AUDIT_PERIOD");
    assertThat(refusal("2023-01", "2025-12")).isEqualTo("accepted");
  }

  private String refusal(String from, String to) {
    LedgerApi.Answer answer =
        ledger
            .as("auditor")
            .post(
                "/api/v1/audit-packages",
                BODY.formatted(fund.value()).replace("2026-02", from).replace("2026-03", to));
    return answer.status() == 202 ? "accepted" : answer.code();
  }
}
