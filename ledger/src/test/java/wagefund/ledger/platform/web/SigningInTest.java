package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

@ExtendWith(RunningLedger.class)
class SigningInTest {

  private static LedgerApi.Answer signIn(LedgerApi ledger, String name, String password) {
    return ledger.post(
        "/api/v1/sign-in", "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}", "");
  }

  @Test
  void an_officer_signs_in_and_gets_a_token_with_the_roles(LedgerApi ledger) {
    LedgerApi.Answer answer = signIn(ledger, "reviewer", ledger.password("reviewer"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("roles").toString()).isEqualTo("[\"REVIEWER\"]");
    assertThat(answer.text("expiresAt")).isNotEmpty();
  }

  @Test
  void nobody_learns_whether_a_user_name_exists(LedgerApi ledger) {
    LedgerApi.Answer wrong = signIn(ledger, "government", "wrong");
    LedgerApi.Answer unknown = signIn(ledger, "nobody-of-this-name", "wrong");

    assertThat(wrong.code()).isEqualTo("SIGN_IN_FAILED");
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void whoever_fails_too_often_must_wait(LedgerApi ledger) {
    String name = "guesser-" + UUID.randomUUID();
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(ledger, name, "guess" + i).code()).isEqualTo("SIGN_IN_FAILED");
    }

    LedgerApi.Answer throttled = signIn(ledger, name, "guess");

    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.code()).isEqualTo("SIGN_IN_THROTTLED");
  }

  @Test
  void without_a_token_nothing_is_shown(LedgerApi ledger) {
    assertThat(ledger.get("/api/v1/funds").code()).isEqualTo("SIGN_IN_NEEDED");
    assertThat(ledger.get("/api/v1/nothing").code()).isEqualTo("SIGN_IN_NEEDED");
    assertThat(
            ledger
                .send("GET", "/api/v1/funds", Map.of("Authorization", "Bearer no.token.this"))
                .code())
        .isEqualTo("SIGN_IN_NEEDED");
    assertThat(ledger.post("/api/v1/funds", "{}").code()).isEqualTo("SIGN_IN_NEEDED");
  }

  @Test
  void an_auditor_reads_everything_and_changes_nothing(LedgerApi ledger) {
    LedgerApi auditor = ledger.as("auditor");
    String fund = StoryOverHttp.fund(ledger);
    String document = StoryOverHttp.DOCUMENT;

    for (String path : List.of("funds", "cases", "advances", "claims", "schemes")) {
      assertThat(auditor.get("/api/v1/" + path).status()).as(path).isEqualTo(200);
    }
    assertThat(auditor.post("/api/v1/funds", StoryOverHttp.fundBody("auditors-fund")).status())
        .isEqualTo(403);
    assertThat(
            auditor
                .post(
                    "/api/v1/funds/" + fund + "/capital",
                    "{\"source\":\"LEVY\",\"amount\":\"1.00\",\"document\":" + document + "}")
                .status())
        .isEqualTo(403);
    assertThat(
            auditor
                .post(
                    "/api/v1/cases",
                    StoryOverHttp.caseBody(
                        UUID.randomUUID().toString(), StoryOverHttp.workers(400, 1)))
                .status())
        .isEqualTo(403);
    assertThat(auditor.post("/api/v1/advances", StoryOverHttp.advanceBody("c", fund)).status())
        .isEqualTo(403);
    assertThat(auditor.get("/api/v1/officers").code()).isEqualTo("ROLE_NEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "checker", "approver", "cashier", "recovery", "admin"})
  void only_a_fund_manager_puts_money_into_a_fund(String officer, LedgerApi ledger) {
    String fund = StoryOverHttp.fund(ledger);

    LedgerApi.Answer refused =
        ledger
            .as(officer)
            .post(
                "/api/v1/funds/" + fund + "/capital",
                "{\"source\":\"LEVY\",\"amount\":\"1.00\",\"document\":%s}"
                    .formatted(StoryOverHttp.DOCUMENT));

    assertThat(refused.code()).isEqualTo("FUND_MANAGER_NEEDED");
  }

  @Test
  void a_case_system_does_what_its_scopes_say_and_no_more(LedgerApi ledger) {
    LedgerApi system = ledger.as("case-system");

    assertThat(system.get("/api/v1/cases").status()).isEqualTo(200);
    assertThat(system.get("/api/v1/statements/case-account?case=x").code())
        .isEqualTo("ROLE_NEEDED");
    assertThat(system.post("/api/v1/funds", StoryOverHttp.fundBody("systems-fund")).code())
        .isEqualTo("ROLE_NEEDED");
    assertThat(system.post("/api/v1/advances/x/release", "{}").code()).isEqualTo("ROLE_NEEDED");
    assertThat(system.get("/api/v1/officers").code()).isEqualTo("ROLE_NEEDED");
  }

  @Test
  void an_administrator_appoints_and_what_was_signed_in_before_is_void(LedgerApi ledger) {
    LedgerApi admin = ledger.as("admin");
    String name = "officer-" + UUID.randomUUID();
    String body = "{\"username\":\"" + name + "\",\"displayName\":\"李审核\",\"roles\":[\"CHECKER\"]}";

    LedgerApi.Answer appointed = admin.post("/api/v1/officers", body, "");
    assertThat(appointed.status()).as(appointed.body().toString()).isEqualTo(201);
    assertThat(admin.post("/api/v1/officers", body, "").code()).isEqualTo("ALREADY_EXISTS");
    LedgerApi.Answer signedIn = signIn(ledger, name, appointed.text("password"));
    assertThat(signedIn.status()).isEqualTo(200);

    LedgerApi.Answer stopped =
        admin.post("/api/v1/officers/" + name, "{\"roles\":[\"CHECKER\"],\"active\":false}", "");
    assertThat(stopped.body().path("active").asBoolean(true)).isFalse();
    assertThat(signIn(ledger, name, appointed.text("password")).code()).isEqualTo("SIGN_IN_FAILED");
  }

  @Test
  void answers_forbid_framing_and_foreign_scripts(LedgerApi ledger) {
    LedgerApi.Answer page = ledger.get("/sign-in");

    assertThat(page.header("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
  }
}
