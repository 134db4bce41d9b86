package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** Whatever is sent, the answer is a stable code, both languages and the place; nothing happens. */
@ExtendWith(RunningLedger.class)
class BadInputTest {

  private static final String CASES = "/api/v1/cases";

  private static String reference() {
    return UUID.randomUUID().toString();
  }

  private static void isProblem(LedgerApi.Answer answer, int status, String code) {
    assertThat(answer.body().toString()).contains(code);
    assertThat(answer.code()).as(answer.body().toString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.text("detailZh")).isNotEmpty().doesNotContainPattern("\\{\\w+}");
    assertThat(answer.text("detailEn")).isNotEmpty().doesNotContainPattern("\\{\\w+}");
    assertThat(answer.body().toString()).doesNotContain("wagefund.").doesNotContain("Exception");
  }

  private static long events(LedgerApi ledger) {
    return ledger
        .get("/actuator/health")
        .body()
        .path("components")
        .path("ledger")
        .path("details")
        .path("sealed")
        .asLong();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          "-1",                      AMOUNT_NEGATIVE
          -1,                        AMOUNT_NEGATIVE
          "0",                       AMOUNT_ZERO
          "1.005",                   AMOUNT_MORE_THAN_TWO_DECIMALS
          1.005,                     AMOUNT_MORE_THAN_TWO_DECIMALS
          "9999999999999999999999",  AMOUNT_TOO_LARGE
          99999999999999999999999,   AMOUNT_TOO_LARGE
          "12 000",                  AMOUNT_UNREADABLE
          1e3,                       AMOUNT_UNREADABLE
          true,                      JSON_FIELD_TYPE
          null,                      JSON_FIELD_MISSING
          {},                        JSON_FIELD_TYPE
          """,
      quoteCharacter = '`')
  void an_amount_that_is_none_is_refused_at_its_place(
      String amount, String code, LedgerApi ledger) {
    String fund = StoryOverHttp.fund(ledger);

    LedgerApi.Answer refused =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds/" + fund + "/capital",
                "{\"source\":\"ALLOCATION\",\"amount\":%s,\"document\":%s}"
                    .formatted(amount, StoryOverHttp.DOCUMENT));

    isProblem(refused, 400, code);
    assertThat(refused.places()).isEqualTo(code + " at amount");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                              | JSON_UNREADABLE    | line 1, column 2
          {"source":                     | JSON_UNREADABLE    | line 1, column 11
          {"source":"ALLOCATION",}       | JSON_UNREADABLE    | line 1, column 24
          {"source":"LEVY","amount":"1.00","document":{"number":"a","dated":"2026-01-01"},"to":1} | JSON_FIELD_UNKNOWN | to
          {"source":"LEVY","amount":"1.00","document":{"number":"a","datd":1,"dated":"2026-01-01"}} | JSON_FIELD_UNKNOWN | document.datd
          {"source":"LOTTERY"}           | JSON_VALUE_UNKNOWN | source
          {"source":"LEVY","source":1}   | JSON_UNREADABLE    | line 1, column 26
          {"source":"LEVY"}              | JSON_FIELD_MISSING | amount
          {"source":"LEVY","amount":"1.00","document":{"number":"","dated":"2026-01-01"}} | TEXT_MISSING | document.number
          {"source":"LEVY","amount":"1.00","document":{"number":"a","dated":"2026-02-30"}} | JSON_FIELD_TYPE | document.dated
          []                             | JSON_FIELD_TYPE    |
          "text"                         | JSON_FIELD_TYPE    |
          """)
  void a_body_that_does_not_fit_is_refused_at_its_place(
      String body, String code, String place, LedgerApi ledger) {
    LedgerApi.Answer refused =
        ledger.as("fund-manager").post("/api/v1/funds/any-fund/capital", body);

    isProblem(refused, 400, code);
    if (place != null) {
      assertThat(refused.places()).startsWith(code + " at " + place);
    }
  }

  @Test
  void what_is_not_there_is_not_found(LedgerApi ledger) {
    String document = StoryOverHttp.DOCUMENT;
    isProblem(
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds/nowhere/capital",
                "{\"source\":\"LEVY\",\"amount\":\"1.00\",\"document\":" + document + "}"),
        404,
        "NOT_FOUND");
    isProblem(ledger.as("auditor").get("/api/v1/funds/nowhere"), 404, "NOT_FOUND");
    isProblem(ledger.as("auditor").get("/api/v1/cases/nowhere"), 404, "NOT_FOUND");
    isProblem(ledger.as("auditor").get("/api/v1/advances/nowhere"), 404, "NOT_FOUND");
    isProblem(
        ledger.as("auditor").get("/api/v1/statements/approval-sheet?advance=nowhere"),
        404,
        "NOT_FOUND");
    isProblem(
        ledger.as("cashier").post("/api/v1/batches/nowhere/lines/1/reissue", "{}"),
        404,
        "NOT_FOUND");
    isProblem(
        ledger.as("clerk").post("/api/v1/advances", StoryOverHttp.advanceBody("nowhere", "nofund")),
        404,
        "NOT_FOUND");
    isProblem(ledger.as("auditor").get("/api/v1/nothing"), 404, "PATH_UNKNOWN");
    isProblem(ledger.as("auditor").get("/api/v1/funds/a%20b"), 400, "ID_UNREADABLE");
  }

  @Test
  void a_request_sent_in_a_wrong_way_is_told_so(LedgerApi ledger) {
    LedgerApi manager = ledger.as("fund-manager");
    byte[] body = "a=b".getBytes(StandardCharsets.UTF_8);
    isProblem(manager.post("/api/v1/funds", "{}", ""), 400, "IDEMPOTENCY_KEY_MISSING");
    isProblem(
        manager.post("/api/v1/funds", "{}", "k".repeat(81)), 400, "IDEMPOTENCY_KEY_UNREADABLE");
    isProblem(
        manager.post("/api/v1/funds", "application/x-www-form-urlencoded", body, "k"),
        415,
        "CONTENT_TYPE_NOT_SUPPORTED");
    isProblem(manager.post("/api/v1/funds", ""), 400, "BODY_MISSING");
    isProblem(manager.send("DELETE", "/api/v1/funds/x", Map.of()), 405, "METHOD_NOT_ALLOWED");
    isProblem(manager.get("/api/v1/funds?size=1000"), 400, "PARAMETER_UNREADABLE");
    isProblem(manager.get("/api/v1/funds?sort=secret"), 400, "SORT_UNKNOWN");
    isProblem(
        manager.get("/api/v1/statements/fund-movement?fund=x&from=yesterday&to=2026-01-01"),
        400,
        "PARAMETER_UNREADABLE");
    isProblem(manager.get("/api/v1/statements/approval-sheet"), 400, "PARAMETER_MISSING");
    isProblem(
        manager.get("/api/v1/funds", "00000000-0000-0000-0000-000000000000"), 503, "READ_BEHIND");
  }

  @Test
  void english_is_spoken_where_it_is_asked_for(LedgerApi ledger) {
    LedgerApi.Answer answer =
        ledger.as("auditor").send("GET", "/api/v1/funds/nowhere", Map.of("Accept-Language", "en"));

    assertThat(answer.text("title")).isEqualTo("Not Found");
    assertThat(answer.text("detail")).isEqualTo(answer.text("detailEn"));
  }

  @Test
  void a_roster_is_refused_with_every_wrong_line(LedgerApi ledger) {
    String broken =
        "["
            + StoryOverHttp.worker(1)
            + ","
            + StoryOverHttp.worker(1)
            + ","
            + StoryOverHttp.worker(2).replace(StoryOverHttp.idNumber(2), "210702198001011234")
            + ","
            + StoryOverHttp.worker(3).replace("ICBC", "某银行")
            + ","
            + StoryOverHttp.worker(4).replace("3000.00", "-5")
            + "]";
    long before = events(ledger);

    LedgerApi.Answer refused =
        ledger.as("clerk").post(CASES, StoryOverHttp.caseBody(reference(), broken));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.places())
        .contains("BANK_UNKNOWN")
        .contains("ID_NUMBER_CHECKSUM")
        .contains("AMOUNT_NEGATIVE")
        .contains("line 2")
        .contains("line 3")
        .contains("line 4")
        .contains("line 5");
    assertThat(events(ledger)).isEqualTo(before);
  }

  @Test
  void a_total_that_differs_is_refused(LedgerApi ledger) {
    String body =
        StoryOverHttp.caseBody(reference(), StoryOverHttp.workers(300, 2))
            .replace("\"on\"", "\"declaredTotal\":\"12000.01\",\"on\"");

    isProblem(ledger.as("clerk").post(CASES, body), 400, "ROSTER_TOTAL_DIFFERS");
  }

  @Test
  void a_file_that_is_no_roster_is_refused(LedgerApi ledger) {
    byte[] junk = new byte[4 * 1024 * 1024];
    new Random(20260101).nextBytes(junk);
    String body = StoryOverHttp.caseBody(reference(), "[]").replace("\"workers\":[],", "");
    LedgerApi clerk = ledger.as("clerk");

    isProblem(clerk.upload(CASES, body, "junk.xlsx", junk), 400, "FILE_UNREADABLE");
    isProblem(clerk.upload(CASES, body, "empty.csv", new byte[0]), 400, "FILE_EMPTY");
    isProblem(
        clerk.upload(CASES, body, "a.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)),
        400,
        "HEADER_MISSING");
    isProblem(clerk.upload(CASES, "{", "a.csv", new byte[1]), 400, "JSON_UNREADABLE");
    isProblem(
        clerk.upload(CASES, body, "big.csv", new byte[7 * 1024 * 1024]), 413, "BODY_TOO_LARGE");
  }

  @Test
  void five_megabytes_of_junk_get_one_clear_error(LedgerApi ledger) {
    LedgerApi clerk = ledger.as("clerk");
    isProblem(clerk.post(CASES, "x".repeat(5 * 1024 * 1024)), 400, "JSON_UNREADABLE");
    isProblem(clerk.post(CASES, "[".repeat(5 * 1024 * 1024)), 400, "JSON_FIELD_TYPE");
    isProblem(
        clerk.post(CASES, "{\"externalRef\":\"" + "9".repeat(5 * 1024 * 1024) + "\"}"),
        400,
        "JSON_FIELD_MISSING");
    isProblem(clerk.post(CASES, "x".repeat(7 * 1024 * 1024)), 413, "BODY_TOO_LARGE");
  }

  @Test
  void a_roster_comes_as_a_file_too(LedgerApi ledger) {
    String body = StoryOverHttp.caseBody(reference(), "[]").replace("\"workers\":[],", "");
    String csv =
        "姓名,身份证号,银行,银行卡号,2025-10\n%s,%s,工商银行,%s,1200.00\n"
            .formatted(
                StoryOverHttp.name(91), StoryOverHttp.idNumber(91), StoryOverHttp.cardNumber(91));

    LedgerApi.Answer opened =
        ledger.as("clerk").upload(CASES, body, "roster.csv", csv.getBytes(StandardCharsets.UTF_8));

    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    LedgerApi.Answer again =
        ledger.as("clerk").upload(CASES, body, "roster.csv", csv.getBytes(StandardCharsets.UTF_8));
    isProblem(again, 409, "CASE_ALREADY_OPEN");
  }
}
