package wagefund.ledger.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.mainjob.Forgetting;
import wagefund.ledger.vault.command.PersonDetails;

/** Wage deposits as officers use them, over the API of the running ledger. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WageDepositTest {

  private static final String PAPER = "{\"number\":\"示例1号\",\"dated\":\"2025-09-01\"}";
  private static final String BUILDER = "示例建筑公司";
  private static final AtomicInteger SEED = new AtomicInteger(8_100_000);

  private final LedgerApi clerk;
  private final LedgerApi manager;
  private final LedgerApi checker;
  private final LedgerApi cashier;
  private final LedgerApi auditor;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private String position = "";

  WageDepositTest(LedgerApi ledger) {
    this.clerk = ledger.as("clerk");
    this.manager = ledger.as("fund-manager");
    this.checker = ledger.as("checker");
    this.cashier = ledger.as("cashier");
    this.auditor = ledger.as("auditor");
  }

  // --- what stands at the beginning of each test ---

  private String fund(String deposit) {
    String id = "fund-" + UUID.randomUUID();
    String scheme =
        "format: 1\\nid: deposits\\nversion: 1\\ntitle: {zh: 示例}\\nsource: [{number: 示1号}]\\n"
            + "caps: []\\ndeposit: "
            + deposit;
    done(
        manager.post(
            "/api/v1/funds",
            """
            {"id":"%s","code":"%s","name":"示例周转金","kind":"EMERGENCY","level":"CITY",
             "keeper":"某局","custody":"专户","document":%s,"on":"2025-01-06",
             "scheme":{"content":"%s","effectiveFrom":"2025-01-06","document":%s}}
            """
                .formatted(id, id, PAPER, scheme, PAPER)));
    return id;
  }

  private String project(String name) {
    return name + run;
  }

  private String deposit(String fund, boolean shared, String... projectsAndSums) {
    List<String> projects = new ArrayList<>();
    for (int i = 0; i < projectsAndSums.length; i += 2) {
      projects.add(
          "{\"project\":\"%s\",\"contractSum\":\"%s\"}"
              .formatted(project(projectsAndSums[i]), projectsAndSums[i + 1]));
    }
    return done(clerk.post(
            "/api/v1/deposits",
            """
                {"fundId":"%s","contractor":{"name":"%s"},"enterpriseLevel":%s,"projects":[%s],
                 "document":%s,"on":"2025-02-10"}
                """
                .formatted(fund, BUILDER, shared, String.join(",", projects), PAPER)))
        .text("id");
  }

  private LedgerApi.Answer cash(String deposit, String amount) {
    return act(
        clerk,
        "/deposits/" + deposit + "/cash",
        "\"bank\":\"示例银行\",\"accountNo\":\"3300 01\",\"amount\":\"" + amount + "\"",
        "2025-02-20");
  }

  private LedgerApi.Answer guarantee(
      String deposit, String number, String face, String expires, String more, String on) {
    return act(
        clerk,
        "/deposits/" + deposit + "/guarantees",
        """
        "number":"%s","issuer":"示例银行","face":"%s","validFrom":"2025-02-10","expiresOn":"%s"%s"""
            .formatted(number, face, expires, more),
        on);
  }

  private String arrearsCase(String project, String... owed) {
    List<PersonDetails> people =
        new SyntheticRoster(
                owed.length,
                Money.ofYuan("100000000"),
                YearMonth.of(2025, 8),
                1,
                SEED.incrementAndGet(),
                "610113",
                Money.ZERO)
            .roster().lines().stream().map(RosterLine::person).toList();
    List<String> workers = new ArrayList<>();
    for (int i = 0; i < owed.length; i++) {
      workers.add(
          """
          {"name":"%s","idNumber":"%s","bank":"%s","cardNumber":"%s","arrears":{"2025-08":"%s"}}"""
              .formatted(
                  people.get(i).name(),
                  people.get(i).idNumber().value(),
                  people.get(i).bank().value(),
                  people.get(i).card().digits(),
                  owed[i]));
    }
    return done(clerk.post(
            "/api/v1/cases",
            """
                {"externalRef":"%s","employer":{"name":"示例劳务公司"},"contractor":"%s",
                 "project":"%s","region":"330784","sector":"CONSTRUCTION","filed":true,
                 "situations":["CANNOT_PAY"],"workers":[%s],"on":"2025-09-10"}
                """
                .formatted(
                    UUID.randomUUID(), BUILDER, project(project), String.join(",", workers))))
        .text("id");
  }

  private LedgerApi.Answer propose(String deposit, String arrearsCase, String more) {
    return clerk.post(
        "/api/v1/notices",
        """
        {"depositId":"%s","caseId":"%s",%s"decision":%s,"on":"2025-09-22"}"""
            .formatted(deposit, arrearsCase, more.isEmpty() ? "" : more + ",", PAPER));
  }

  private String drafted(String deposit, String arrearsCase, String more) {
    return done(propose(deposit, arrearsCase, more)).text("id");
  }

  private String served(String deposit, String arrearsCase, String more) {
    String notice = drafted(deposit, arrearsCase, more);
    done(act(checker, "/notices/" + notice + "/issue", "", "2025-09-23"));
    done(act(clerk, "/notices/" + notice + "/serve", "", "2025-09-24"));
    return notice;
  }

  private LedgerApi.Answer pay(String notice, String more, String on) {
    return cashier.post(
        "/api/v1/notices/" + notice + "/payments",
        "{%s\"receipt\":%s,\"on\":\"%s\"}".formatted(more.isEmpty() ? "" : more + ",", PAPER, on));
  }

  private static LedgerApi.Answer act(LedgerApi by, String path, String fields, String on) {
    return by.post(
        "/api/v1" + path,
        "{%s\"document\":%s,\"on\":\"%s\"}"
            .formatted(fields.isEmpty() ? "" : fields + ",", PAPER, on));
  }

  private LedgerApi.Answer done(LedgerApi.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
    position = answer.position();
    return answer;
  }

  private JsonNode get(String path) {
    LedgerApi.Answer answer = auditor.get("/api/v1" + path, position);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private String figure(String deposit, String asOf, String name) {
    return get("/deposits/" + deposit + "?asOf=" + asOf).path(name).asText();
  }

  // --- what is required ---

  @Test
  void without_a_rule_in_the_scheme_nothing_can_be_required() {
    String silent = fund("{rates: [{percent: 2, fromSum: 100}]}");
    LedgerApi.Answer refused =
        clerk.post(
            "/api/v1/deposits",
            """
            {"fundId":"%s","contractor":{"name":"甲"},"projects":[{"project":"P","contractSum":"99.99"}],
             "document":%s,"on":"2025-02-10"}"""
                .formatted(silent, PAPER));
    assertThat(refused.code()).isEqualTo("DEPOSIT_RATE_NOT_STATED");
    assertThat(refused.status()).isEqualTo(409);
  }

  @Test
  void an_adjustment_is_claimed_with_a_paper_and_may_change() {
    String fund =
        fund(
            "{rates: [{percent: 2}], adjustments: [{name: clean, title: {zh: 无拖欠}, multiply: 0.5},"
                + " {name: free, title: {zh: 免存}, exempt: true}]}");
    String deposit = deposit(fund, false, "A", "1000000.00");
    String path = "/deposits/" + deposit + "/reassess";
    String claim = "\"adjustments\":[{\"name\":\"%s\",\"document\":" + PAPER + "}]";
    done(act(clerk, path, claim.formatted("clean"), "2025-03-01"));
    assertThat(figure(deposit, "2025-03-01", "required")).isEqualTo("10000.00");
    assertThat(figure(deposit, "2025-03-01", "rate")).isEqualTo("1%");
    assertThat(figure(deposit, "2025-02-28", "required")).isEqualTo("20000.00");
    assertThat(act(clerk, path, claim.formatted("nice"), "2025-03-02").code())
        .isEqualTo("ADJUSTMENT_UNKNOWN");
    done(act(clerk, path, claim.formatted("free"), "2025-03-03"));
    assertThat(figure(deposit, "2025-03-03", "status")).isEqualTo("EXEMPT");
    assertThat(cash(deposit, "0.01").code()).isEqualTo("STORED_ABOVE_REQUIRED");
  }

  @Test
  void only_those_who_keep_the_register_may_write_in_it() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    LedgerApi.Answer refused =
        act(
            cashier,
            "/deposits/" + deposit + "/cash",
            "\"bank\":\"B\",\"accountNo\":\"1\",\"amount\":\"1.00\"",
            "2025-02-20");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("DEPOSIT_ROLE_NEEDED");
    assertThat(auditor.get("/api/v1/deposits/nothing", position).status()).isEqualTo(404);
  }

  // --- one deposit for several projects ---

  @Test
  void a_drawdown_on_one_project_reduces_the_cover_of_the_others() {
    String deposit =
        deposit(fund("{rates: [{percent: 2}]}"), true, "A", "1000000.00", "B", "2000000.00");
    done(cash(deposit, "60000.00"));
    String first = arrearsCase("A", "30000.00", "15000.00");
    String second = arrearsCase("B", "50000.00");

    String notice = served(deposit, first, "");
    assertThat(get("/notices/" + notice).path("amount").asText()).isEqualTo("45000.00");
    assertThat(propose(deposit, second, "\"amount\":\"15000.01\"").code())
        .isEqualTo("NOTICE_ABOVE_COVER");
    done(pay(notice, "", "2025-09-30"));
    String rest = served(deposit, second, "\"amount\":\"15000.00\"");
    done(pay(rest, "", "2025-09-30"));

    assertThat(figure(deposit, "2025-09-30", "cover")).isEqualTo("0.00");
    assertThat(figure(deposit, "2025-09-30", "shortfall")).isEqualTo("60000.00");
    assertThat(get("/cases/" + second).path("byDeposit").asText()).isEqualTo("15000.00");
    assertThat(get("/cases/" + second).path("exhausted").toString()).contains("WAGE_DEPOSIT");
    assertThat(get("/deposits?caseId=" + second).path("total").asInt()).isEqualTo(1);
    assertThat(
            act(
                    clerk,
                    "/deposits/" + deposit + "/projects/remove",
                    "\"project\":\"" + project("B") + "\"",
                    "2025-10-09")
                .code())
        .isEmpty();
    assertThat(propose(deposit, second, "").code()).isEqualTo("PROJECT_NOT_COVERED");
  }

  @Test
  void a_guarantee_of_one_project_is_called_before_what_all_share() {
    String deposit =
        deposit(fund("{rates: [{percent: 2}]}"), true, "A", "1000000.00", "B", "1000000.00");
    done(cash(deposit, "20000.00"));
    done(
        guarantee(
            deposit,
            "G-A",
            "20000.00",
            "2026-02-09",
            ",\"project\":\"" + project("A") + "\"",
            "2025-02-20"));
    String notice = served(deposit, arrearsCase("A", "25000.00"), "\"amount\":\"25000.00\"");
    assertThat(propose(deposit, arrearsCase("B", "90000.00"), "\"amount\":\"15000.01\"").code())
        .isEqualTo("NOTICE_ABOVE_COVER");
    done(pay(notice, "\"amount\":\"20000.00\"", "2025-09-29"));
    assertThat(figure(deposit, "2025-09-29", "guaranteed")).isEqualTo("0.00");
    assertThat(figure(deposit, "2025-09-29", "cash")).isEqualTo("20000.00");
  }

  @Test
  void one_deposit_for_several_projects_needs_the_leave_of_the_scheme() {
    String fund = fund("{rates: [{percent: 2}], enterpriseLevel: false}");
    LedgerApi.Answer refused =
        clerk.post(
            "/api/v1/deposits",
            """
            {"fundId":"%s","contractor":{"name":"甲"},"enterpriseLevel":true,
             "projects":[{"project":"P","contractSum":"100"}],"document":%s,"on":"2025-02-10"}"""
                .formatted(fund, PAPER));
    assertThat(refused.code()).isEqualTo("ENTERPRISE_LEVEL_NOT_ALLOWED");
  }

  // --- notices ---

  @Test
  void notices_that_race_for_one_cover_never_exceed_it() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), true, "A", "1000000.00");
    done(cash(deposit, "20000.00"));
    List<String> notices =
        IntStream.range(0, 6)
            .mapToObj(i -> drafted(deposit, arrearsCase("A", "9000.00"), ""))
            .toList();

    List<LedgerApi.Answer> raced =
        notices.stream()
            .map(
                id ->
                    CompletableFuture.supplyAsync(
                        () -> act(checker, "/notices/" + id + "/issue", "", "2025-09-23")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(raced).filteredOn(a -> a.status() == 200).hasSize(2);
    assertThat(raced)
        .filteredOn(a -> a.status() != 200)
        .allSatisfy(a -> assertThat(a.code()).isEqualTo("NOTICE_ABOVE_COVER"));
    raced.stream().filter(a -> a.status() == 200).forEach(this::done);
    assertThat(figure(deposit, "2025-09-23", "committed")).isEqualTo("18000.00");
    assertThat(figure(deposit, "2025-09-23", "cover")).isEqualTo("2000.00");
  }

  @Test
  void two_notices_of_one_case_never_ask_for_more_than_is_owed() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    done(cash(deposit, "20000.00"));
    String arrears = arrearsCase("A", "6000.00", "3000.00");
    String first = drafted(deposit, arrears, "\"amount\":\"5000.00\"");
    String second = drafted(deposit, arrears, "\"amount\":\"5000.00\"");
    done(act(checker, "/notices/" + first + "/issue", "", "2025-09-23"));
    assertThat(act(checker, "/notices/" + second + "/issue", "", "2025-09-23").code())
        .isEqualTo("NOTICE_ABOVE_ARREARS");
    assertThat(propose(deposit, arrears, "\"amount\":\"4000.01\"").code())
        .isEqualTo("NOTICE_ABOVE_ARREARS");
    done(propose(deposit, arrears, "\"amount\":\"4000.00\""));
  }

  @Test
  void an_amount_is_divided_by_what_is_owed_and_no_fen_is_lost() {
    String deposit = deposit(fund("{rates: [{percent: 1}]}"), false, "A", "10000.00");
    done(cash(deposit, "100.00"));
    String arrears = arrearsCase("A", "100.00", "100.00", "100.00");
    String notice = served(deposit, arrears, "");
    List<String> amounts = new ArrayList<>();
    get("/notices/" + notice + "/lines")
        .path("items")
        .forEach(line -> amounts.add(line.path("amount").asText()));
    assertThat(amounts).containsExactly("33.34", "33.33", "33.33");
    done(pay(notice, "\"lines\":[{\"lineNo\":2,\"amount\":\"33.33\"}]", "2025-09-29"));
    assertThat(pay(notice, "\"lines\":[{\"lineNo\":2,\"amount\":\"0.01\"}]", "2025-09-30").code())
        .isEqualTo("PAID_ABOVE_NOTICE");
    assertThat(pay(notice, "\"amount\":\"66.68\"", "2025-09-30").code())
        .isEqualTo("PAID_ABOVE_NOTICE");
    done(pay(notice, "\"amount\":\"66.67\"", "2025-10-10"));
    JsonNode after = get("/notices/" + notice);
    assertThat(after.path("status").asText()).isEqualTo("PAID");
    assertThat(after.path("daysLate").asInt()).isEqualTo(10);
    assertThat(after.path("payments")).hasSize(2);
  }

  @Test
  void what_the_bank_paid_beyond_the_arrears_is_shown_and_never_settles_twice() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    String other = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    done(cash(deposit, "20000.00"));
    done(cash(other, "20000.00"));
    String arrears = arrearsCase("A", "6000.00");
    String first = served(deposit, arrears, "");
    String second = served(other, arrears, "\"amount\":\"4000.00\"");
    done(pay(first, "", "2025-09-29"));
    done(pay(second, "", "2025-09-29"));
    assertThat(get("/cases/" + arrears).path("byDeposit").asText()).isEqualTo("6000.00");
    assertThat(get("/notices/" + second).path("beyond").asText()).isEqualTo("4000.00");
  }

  @Test
  void a_notice_is_drafted_issued_and_paid_by_three_people() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    done(cash(deposit, "20000.00"));
    String arrears = arrearsCase("A", "6000.00");
    String notice = drafted(deposit, arrears, "");
    assertThat(pay(notice, "", "2025-09-23").code()).isEqualTo("NOTICE_WRONG_STATE");
    assertThat(act(manager, "/notices/" + notice + "/issue", "", "2025-09-23").status())
        .isEqualTo(403);
    assertThat(act(checker, "/notices/" + notice + "/issue", "", "2025-09-21").code())
        .isEqualTo("NOTICE_DATE_TOO_EARLY");
    done(act(checker, "/notices/" + notice + "/issue", "", "2025-09-23"));
    assertThat(
            act(checker, "/notices/" + notice + "/payments", "\"receipt\":" + PAPER, "2025-09-24")
                .status())
        .isIn(400, 403);
    assertThat(
            act(clerk, "/notices/" + notice + "/withdraw", "\"reason\":\"重复\"", "2025-09-24")
                .status())
        .isEqualTo(200);
    assertThat(act(clerk, "/notices/" + notice + "/serve", "", "2025-09-24").code())
        .isEqualTo("NOTICE_WRONG_STATE");
  }

  // --- guarantees ---

  @Test
  void a_guarantee_may_be_called_on_its_last_day_and_not_on_the_next() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    done(guarantee(deposit, "G-1", "20000.00", "2025-09-24", "", "2025-02-20"));
    String arrears = arrearsCase("A", "6000.00", "9000.00");
    String first = drafted(deposit, arrears, "\"lines\":[{\"lineNo\":1,\"amount\":\"6000.00\"}]");
    String second = drafted(deposit, arrears, "\"lines\":[{\"lineNo\":2,\"amount\":\"9000.00\"}]");
    done(act(checker, "/notices/" + first + "/issue", "", "2025-09-23"));
    done(act(checker, "/notices/" + second + "/issue", "", "2025-09-23"));
    done(act(clerk, "/notices/" + first + "/serve", "", "2025-09-24"));
    assertThat(act(clerk, "/notices/" + second + "/serve", "", "2025-09-25").code())
        .isEqualTo("GUARANTEE_EXPIRED");
    done(pay(first, "", "2025-09-30"));
    String impossible = "\"why\":\"GUARANTEE_EXPIRED\",\"reason\":\"未续保\"";
    done(act(checker, "/notices/" + second + "/impossible", impossible, "2025-09-25"));
    JsonNode after = get("/cases/" + arrears);
    assertThat(after.path("byDeposit").asText()).isEqualTo("6000.00");
    assertThat(after.path("exhausted").toString()).contains("IMPOSSIBLE");
    assertThat(figure(deposit, "2025-09-24", "light")).isNotEqualTo("RED");
    assertThat(figure(deposit, "2025-10-01", "light")).isEqualTo("RED");
    assertThat(figure(deposit, "2025-10-01", "expired")).isEqualTo("14000.00");
    assertThat(figure(deposit, "2025-10-01", "cover")).isEqualTo("0.00");
  }

  @Test
  void a_new_guarantee_voids_the_old_one_and_makes_good_only_what_it_adds() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    done(guarantee(deposit, "G-1", "20000.00", "2026-02-09", "", "2025-02-20"));
    String notice = served(deposit, arrearsCase("A", "15000.00"), "");
    String replaces = ",\"replaces\":\"G-1\"";
    assertThat(guarantee(deposit, "G-2", "20000.00", "2026-09-29", replaces, "2025-09-30").code())
        .isEqualTo("GUARANTEE_IN_USE");
    done(pay(notice, "", "2025-09-30"));
    assertThat(guarantee(deposit, "G-2", "4999.99", "2026-09-29", replaces, "2025-10-09").code())
        .isEqualTo("GUARANTEE_TOO_SMALL");
    assertThat(guarantee(deposit, "G-1", "20000.00", "2026-09-29", "", "2025-10-09").code())
        .isEqualTo("GUARANTEE_NUMBER_TAKEN");
    assertThat(
            guarantee(deposit, "G-2", "9000.00", "2026-09-29", ",\"replaces\":\"G\"", "2025-10-09")
                .code())
        .isEqualTo("GUARANTEE_UNKNOWN");
    done(guarantee(deposit, "G-2", "12000.00", "2026-09-29", replaces, "2025-10-09"));
    assertThat(figure(deposit, "2025-10-09", "guaranteed")).isEqualTo("12000.00");
    assertThat(figure(deposit, "2025-10-09", "shortfall")).isEqualTo("8000.00");
    assertThat(figure(deposit, "2025-10-21", "overdue")).isEqualTo("0.00");
    assertThat(figure(deposit, "2025-10-22", "overdue")).isEqualTo("8000.00");
    assertThat(figure(deposit, "2025-10-22", "status")).isEqualTo("DEFAULT");
    assertThat(get("/deposits?asOf=2025-10-22&light=RED&q=" + project("A")).path("total").asInt())
        .isEqualTo(1);
    assertThat(get("/deposits?asOf=2025-10-21&light=RED&q=" + project("A")).path("total").asInt())
        .isZero();
  }

  // --- what cannot be read ---

  @Test
  void what_is_malformed_is_refused_with_its_place_and_changes_nothing() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    LedgerApi.Answer zero = cash(deposit, "0.00");
    assertThat(zero.status()).isEqualTo(400);
    assertThat(zero.places()).isEqualTo("AMOUNT_ZERO at amount");
    assertThat(cash(deposit, "0.001").places()).contains("AMOUNT_MORE_THAN_TWO_DECIMALS");
    assertThat(cash(deposit, "20000.01").code()).isEqualTo("STORED_ABOVE_REQUIRED");
    assertThat(guarantee(deposit, "G", "1.00", "2025-02-10", "", "2025-02-10").code())
        .isEqualTo("GUARANTEE_DATES_WRONG");
    assertThat(
            guarantee(deposit, "G", "1.00", "2026-02-10", ",\"form\":\"CASH\"", "2025-02-11")
                .code())
        .isEqualTo("FORM_NOT_ALLOWED");
    assertThat(propose(deposit, "no-such-case", "").status()).isEqualTo(404);
    assertThat(propose(deposit, arrearsCase("A", "5.00"), "").code())
        .isEqualTo("NOTICE_NOTHING_TO_PAY");
    assertThat(auditor.get("/api/v1/deposits?sort=colour", position).code()).isNotEmpty();
    assertThat(figure(deposit, "2025-03-01", "cash")).isEqualTo("0.00");
  }

  // --- the way back ---

  @Test
  void a_deposit_with_an_open_notice_is_not_given_back() {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    done(cash(deposit, "20000.00"));
    String notice = served(deposit, arrearsCase("A", "6000.00"), "");
    String path = "/deposits/" + deposit;
    assertThat(act(clerk, path + "/completion", "", "2025-09-25").code()).isEqualTo("NOTICE_OPEN");
    done(pay(notice, "", "2025-09-30"));
    assertThat(act(clerk, path + "/public-notice", "", "2025-10-09").code())
        .isEqualTo("DEPOSIT_WRONG_STATE");
    done(act(clerk, path + "/completion", "", "2025-10-09"));
    done(act(clerk, path + "/public-notice", "", "2025-10-10"));
    assertThat(act(checker, path + "/review", "", "2025-11-09").code())
        .isEqualTo("PUBLIC_NOTICE_NOT_OVER");
    done(act(checker, path + "/review", "\"granted\":false", "2025-11-10"));
    assertThat(figure(deposit, "2025-11-10", "status")).isEqualTo("COMPLETED");
    done(act(clerk, path + "/public-notice", "", "2025-11-11"));
    done(act(checker, path + "/review", "", "2025-12-12"));
    assertThat(act(clerk, path + "/release", "", "2025-12-15").code())
        .isEqualTo("DEPOSIT_OFFICER_HAS_ACTED");
    done(act(manager, path + "/release", "", "2025-12-15"));
    assertThat(cash(deposit, "1.00").code()).isEqualTo("DEPOSIT_RELEASED");
    assertThat(figure(deposit, "2025-12-14", "cash")).isEqualTo("14000.00");
    assertThat(figure(deposit, "2025-12-15", "cash")).isEqualTo("0.00");
  }

  @Test
  void an_aggregate_goes_on_from_its_snapshot(Forgetting forgetting) {
    String deposit = deposit(fund("{rates: [{percent: 2}]}"), false, "A", "1000000.00");
    done(cash(deposit, "5000.00"));
    done(guarantee(deposit, "G-1", "15000.00", "2026-02-09", "", "2025-02-20"));
    forgetting.all(deposit);
    String notice = served(deposit, arrearsCase("A", "18000.00"), "");
    forgetting.all(deposit);
    forgetting.all(notice);
    done(pay(notice, "\"amount\":\"7000.00\"", "2025-09-29"));
    forgetting.all(deposit);
    forgetting.all(notice);
    done(pay(notice, "", "2025-09-30"));
    assertThat(figure(deposit, "2025-09-30", "guaranteed")).isEqualTo("2000.00");
    assertThat(figure(deposit, "2025-09-30", "shortfall")).isEqualTo("18000.00");
    assertThat(get("/deposits/" + deposit).path("drawdowns")).hasSize(2);
  }
}
