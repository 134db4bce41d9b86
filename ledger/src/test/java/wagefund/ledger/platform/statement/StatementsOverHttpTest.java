package wagefund.ledger.platform.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.platform.read.Rebuild;

@ExtendWith(RunningLedger.class)
class StatementsOverHttpTest {

  private static final String PAPER = "{\"number\":\"财预1号\",\"dated\":\"2026-01-04\"}";

  /** A fund that received 100.00 in January and 50.25 in February. */
  private static String fund(LedgerApi ledger) {
    String id = "printed-" + UUID.randomUUID().toString().substring(0, 8);
    LedgerApi.Answer established =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds",
                """
                {"id":"%s","code":"YS","name":"应急周转金","kind":"EMERGENCY","level":"CITY",
                 "keeper":"人社局","custody":"专户","document":%s,"on":"2026-01-04",
                 "scheme":{"shipped":"jinzhou-2018-worker","effectiveFrom":"2026-01-01",
                           "document":%s}}
                """
                    .formatted(id, PAPER, PAPER));
    assertThat(established.status()).as(established.body().toString()).isEqualTo(201);
    receive(ledger, id, "100.00", "2026-01-05");
    receive(ledger, id, "50.25", "2026-02-06");
    return id;
  }

  private static void receive(LedgerApi ledger, String id, String amount, String on) {
    LedgerApi.Answer received =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds/" + id + "/capital",
                "{\"source\":\"ALLOCATION\",\"amount\":\"%s\",\"document\":%s,\"on\":\"%s\"}"
                    .formatted(amount, PAPER, on));
    assertThat(received.status()).as(received.body().toString()).isEqualTo(200);
    assertThat(ledger.as("auditor").get("/api/v1/funds/" + id, received.position()).status())
        .isEqualTo(200);
  }

  /** Each statement of dates, of a fund. */
  private static List<String> statements(String fund) {
    String of = "?fund=" + fund + "&from=2026-01-01&to=2026-12-31";
    return List.of(
        "fund-movement" + of,
        "vouchers" + of,
        "vouchers?fund=" + fund + "&period=2026-01&first=1&last=9",
        "journal" + of,
        "trial-balance" + of,
        "account-ledger" + of + "&account=1002.02",
        "sub-ledger" + of + "&account=1002.02&by=CASE",
        "sub-ledger" + of + "&account=1002.02&by=DEBTOR",
        "sub-ledger" + of + "&account=1002.02&by=WORKER",
        "sub-ledger?from=2026-01-01&to=2026-12-31&account=1002.02&by=FUND");
  }

  private static byte[] file(LedgerApi ledger, String statement) {
    LedgerApi.Answer answer = ledger.as("auditor").get("/api/v1/statements/" + statement);
    assertThat(answer.status()).as(statement + " " + answer.body()).isEqualTo(200);
    return answer.raw().body();
  }

  private static List<byte[]> files(LedgerApi ledger, String fund, String known) {
    List<byte[]> files = new ArrayList<>();
    for (String statement : statements(fund)) {
      files.add(file(ledger, statement + known));
      files.add(file(ledger, statement + known + "&format=xlsx"));
    }
    return files;
  }

  @Test
  void a_statement_of_a_place_is_the_same_after_what_came_later_and_after_a_rebuild(
      LedgerApi ledger, Rebuild rebuild) {
    String fund = fund(ledger);
    String place =
        ledger
            .as("auditor")
            .get("/api/v1/statements/" + statements(fund).get(0))
            .header("Statement-Position")
            .orElseThrow();
    List<byte[]> before = files(ledger, fund, "&position=" + place);

    receive(ledger, fund, "7.77", "2026-01-06");

    assertThat(files(ledger, fund, "&position=" + place)).containsExactlyElementsOf(before);
    assertThat(rebuild.replace(position -> {}).isEqual()).isTrue();
    assertThat(files(ledger, fund, "&position=" + place)).containsExactlyElementsOf(before);
    assertThat(files(ledger, fund, "")).doesNotContainAnyElementsOf(before);
  }

  @Test
  void the_square_code_names_the_first_checkpoint_that_covers_the_statement(LedgerApi ledger)
      throws Exception {
    String fund = fund(ledger);

    for (String statement : statements(fund)) {
      LedgerApi.Answer answer = ledger.as("auditor").get("/api/v1/statements/" + statement);
      String code = Scanned.squareCode(answer.raw().body());
      long position = Long.parseLong(answer.header("Statement-Position").orElseThrow());
      JsonNode checkpoint = checkpointOf(ledger, position);
      assertThat(code)
          .contains("\nposition " + position + "\n")
          .contains(
              "\ncheckpoint "
                  + checkpoint.path("number").asText()
                  + ":"
                  + checkpoint.path("root").asText()
                  + "\nsize "
                  + checkpoint.path("size").asText()
                  + "\nkey "
                  + checkpoint.path("key").asText()
                  + "\nmade "
                  + checkpoint.path("madeAt").asText()
                  + "\n");
    }
  }

  /** As anybody finds it: the first one whose size is not below the place. */
  private static JsonNode checkpointOf(LedgerApi ledger, long position) {
    JsonNode found = null;
    for (JsonNode checkpoint :
        ledger.as("auditor").get("/api/v1/sealed-log/checkpoints?size=200").body().path("items")) {
      found = checkpoint.path("size").asLong() >= position ? checkpoint : found;
    }
    assertThat(found).isNotNull();
    return found;
  }

  @Test
  void what_a_day_knew_is_asked_by_the_day(LedgerApi ledger) {
    String fund = fund(ledger);
    String question = "trial-balance?fund=" + fund + "&from=2026-01-01&to=2026-12-31";

    LedgerApi.Answer before =
        ledger.as("auditor").get("/api/v1/statements/" + question + "&knownOn=2001-01-01");

    assertThat(before.status()).isEqualTo(200);
    assertThat(before.header("Statement-Position")).contains("0");
  }

  @Test
  void what_cannot_be_read_or_is_not_there_is_said_so(LedgerApi ledger) {
    String of = "?fund=" + fund(ledger) + "&from=2026-01-01";
    String to = "&to=2026-12-31";

    assertThat(code(ledger, "journal" + of)).isEqualTo("PARAMETER_MISSING");
    assertThat(code(ledger, "journal" + of + "&to=2025-12-31")).isEqualTo("PARAMETER_UNREADABLE");
    assertThat(code(ledger, "journal" + of + to + "&knownOn=May"))
        .isEqualTo("PARAMETER_UNREADABLE");
    assertThat(code(ledger, "journal" + of + to + "&position=-1"))
        .isEqualTo("PARAMETER_UNREADABLE");
    assertThat(code(ledger, "sub-ledger" + of + to + "&account=1218&by=COLOUR"))
        .isEqualTo("PARAMETER_UNREADABLE");
    assertThat(code(ledger, "account-ledger" + of + to)).isEqualTo("PARAMETER_MISSING");
    assertThat(code(ledger, "account-ledger" + of + to + "&account=9999")).isEqualTo("NOT_FOUND");
    assertThat(code(ledger, "vouchers" + of + to + "&voucher=1")).isEqualTo("NOT_FOUND");
    assertThat(code(ledger, "trial-balance?fund=nowhere&from=2026-01-01" + to))
        .isEqualTo("NOT_FOUND");
    assertThat(ledger.as("case-system").get("/api/v1/statements/journal" + of + to).status())
        .isEqualTo(403);
  }

  private static String code(LedgerApi ledger, String statement) {
    return ledger.as("auditor").get("/api/v1/statements/" + statement).code();
  }
}
