package wagefund.ledger.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

@ExtendWith(RunningLedger.class)
class BooksApiTest {

  private static final String PAPER = "{\"number\":\"财预1号\",\"dated\":\"2026-01-04\"}";

  /** A fund that received 100.00 in January and 50.25 in February. */
  private static String fund(LedgerApi ledger) {
    String id = "books-" + UUID.randomUUID().toString().substring(0, 8);
    LedgerApi.Answer established =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds",
                """
                {"id":"%s","code":"ZZJ","name":"应急周转金","kind":"EMERGENCY","level":"CITY",
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
    assertThat(ledger.as("auditor").get("/api/v1/funds/" + id + "/vouchers", received.position()))
        .extracting(LedgerApi.Answer::status)
        .isEqualTo(200);
  }

  @Test
  void an_auditor_reads_vouchers_and_the_trial_balance(LedgerApi ledger) {
    String books = "/api/v1/funds/" + fund(ledger);
    LedgerApi auditor = ledger.as("auditor");

    LedgerApi.Answer february = auditor.get(books + "/vouchers?period=2026-02");
    String id = february.body().path("items").path(0).path("id").asText();
    LedgerApi.Answer one = auditor.get(books + "/vouchers/" + id);
    LedgerApi.Answer balance = auditor.get(books + "/trial-balance?from=2026-02&to=2026-02");

    assertThat(february.body().path("total").asInt()).isEqualTo(1);
    assertThat(february.body().path("items").path(0).path("label").asText())
        .isEqualTo("记-2026-02-0001");
    assertThat(one.body().path("lines").path(0).path("amount").asText()).isEqualTo("50.25");
    assertThat(one.body().path("lines").path(0).path("side").asText()).isEqualTo("DEBIT");
    assertThat(balance.body().path("balances").asBoolean()).isTrue();
    assertThat(balance.body().path("from").asText()).isEqualTo("2026-02");
    assertThat(balance.body().path("totals").path("openingDebit").asText()).isEqualTo("100.00");
    assertThat(balance.body().path("totals").path("closingCredit").asText()).isEqualTo("150.25");
  }

  @Test
  void what_is_not_there_or_cannot_be_read_is_said_so(LedgerApi ledger) {
    String books = "/api/v1/funds/" + fund(ledger);
    LedgerApi auditor = ledger.as("auditor");

    assertThat(auditor.get("/api/v1/funds/nowhere/vouchers").code()).isEqualTo("NOT_FOUND");
    assertThat(auditor.get(books + "/vouchers/1").code()).isEqualTo("NOT_FOUND");
    assertThat(auditor.get(books + "/vouchers?period=May").code())
        .isEqualTo("PARAMETER_UNREADABLE");
    assertThat(auditor.get(books + "/vouchers?sort=colour").code()).isEqualTo("SORT_UNKNOWN");
    assertThat(auditor.get(books + "/trial-balance?from=2026-03&to=2026-02").code())
        .isEqualTo("PERIODS_REVERSED");
  }
}
