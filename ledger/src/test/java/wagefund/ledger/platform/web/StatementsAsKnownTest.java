package wagefund.ledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

@ExtendWith(RunningLedger.class)
class StatementsAsKnownTest {

  private static byte[] file(LedgerApi ledger, String statement) {
    LedgerApi.Answer answer = ledger.as("auditor").get("/api/v1/statements/" + statement);
    assertThat(answer.status()).as(statement + " " + answer.body()).isEqualTo(200);
    return answer.raw().body();
  }

  private static List<byte[]> files(LedgerApi ledger, List<String> statements, String known) {
    List<byte[]> files = new ArrayList<>();
    statements.forEach(statement -> files.add(file(ledger, statement + known)));
    return files;
  }

  @Test
  void what_an_advance_and_a_case_looked_like_is_printed_in_the_same_bytes_later(LedgerApi ledger) {
    String fund = StoryOverHttp.fund(ledger);
    String caseId =
        ledger
            .as("case-system")
            .post(
                "/api/v1/cases",
                StoryOverHttp.caseBody(UUID.randomUUID().toString(), StoryOverHttp.workers(700, 2)))
            .text("id");
    LedgerApi.Answer requested =
        ledger.as("case-system").post("/api/v1/advances", StoryOverHttp.advanceBody(caseId, fund));
    String advance = requested.text("id");
    List<String> statements =
        List.of(
            "approval-sheet?advance=" + advance,
            "disbursement-roster?advance=" + advance,
            "case-account?case=" + caseId,
            "deposit-register?asOf=2026-12-31",
            "payment-notice-log?asOf=2026-12-31&format=xlsx");
    assertThat(
            ledger.as("auditor").get("/api/v1/advances/" + advance, requested.position()).status())
        .isEqualTo(200);
    String place =
        ledger
            .as("auditor")
            .get("/api/v1/statements/journal?fund=" + fund + "&from=2026-01&to=2026-12")
            .header("Statement-Position")
            .orElseThrow();
    List<byte[]> before = files(ledger, statements, "");

    LedgerApi.Answer withdrawn =
        ledger
            .as("case-system")
            .post("/api/v1/advances/" + advance + "/withdraw", "{\"opinion\":\"撤回\"}");
    assertThat(withdrawn.status()).as(withdrawn.body().toString()).isEqualTo(200);
    assertThat(
            ledger.as("auditor").get("/api/v1/advances/" + advance, withdrawn.position()).status())
        .isEqualTo(200);

    assertThat(files(ledger, statements, "&position=" + place)).containsExactlyElementsOf(before);
    assertThat(file(ledger, statements.get(0))).isNotEqualTo(before.get(0));
    assertThat(
            ledger
                .as("auditor")
                .get("/api/v1/statements/case-account?case=" + caseId + "&position=1")
                .code())
        .isEqualTo("NOT_FOUND");
  }
}
