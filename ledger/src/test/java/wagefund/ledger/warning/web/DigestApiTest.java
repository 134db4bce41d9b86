package wagefund.ledger.warning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.page.Example;

/** Digests on a running ledger: what a period brought, and the same bytes later. */
@ExtendWith(RunningLedger.class)
class DigestApiTest {

  private final Clock clock = Times.clock();

  @Test
  void a_period_that_is_over_gives_the_same_bytes_whatever_happens_later(LedgerApi ledger) {
    LedgerApi auditor = ledger.as("auditor");
    Example.fund(ledger);
    for (String kind : new String[] {"daily", "weekly", "monthly"}) {
      String path = "/api/v1/digests/" + kind + "?on=2026-02-10";
      LedgerApi.Answer first = auditor.get(path);
      assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
      assertThat(first.body().path("isFinal").asBoolean()).isTrue();
      Example.arrearsCase(ledger);
      Example.fund(ledger);
      assertThat(auditor.get(path).raw().body()).isEqualTo(first.raw().body());
    }
  }

  @Test
  void the_day_that_runs_is_not_final_and_one_that_has_not_begun_is_refused(LedgerApi ledger) {
    LedgerApi auditor = ledger.as("auditor");
    LedgerApi.Answer today = auditor.get("/api/v1/digests/daily");
    assertThat(today.body().path("isFinal").asBoolean()).isFalse();
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    assertThat(auditor.get("/api/v1/digests/daily?on=" + tomorrow).code())
        .isEqualTo("DIGEST_NOT_BEGUN");
    assertThat(auditor.get("/api/v1/digests/yearly").status()).isEqualTo(404);
  }

  @Test
  void a_matter_is_new_then_still_open_then_resolved(LedgerApi ledger) {
    LedgerApi auditor = ledger.as("auditor");
    String id = Example.arrearsCase(ledger);
    while (auditor.get("/api/v1/cases/" + id).status() != 200) {
      Thread.onSpinWait();
    }
    assertThat(in(auditor, "2026-03-25", "begun", id)).isFalse();
    assertThat(in(auditor, "2026-03-26", "begun", id)).isTrue();
    assertThat(in(auditor, "2026-03-27", "begun", id)).isFalse();
    assertThat(in(auditor, "2026-03-27", "stillOpen", id)).isTrue();
    LedgerApi.Answer accepted =
        ledger
            .as("clerk")
            .post(
                "/api/v1/cases/" + id + "/steps",
                """
                {"step":"ACCEPTED","on":"2026-03-28",
                 "document":{"number":"受1号","dated":"2026-03-28"}}
                """);
    assertThat(auditor.get("/api/v1/cases/" + id, accepted.position()).status()).isEqualTo(200);
    assertThat(in(auditor, "2026-03-28", "resolved", id)).isTrue();
    assertThat(auditor.get("/api/v1/digests/daily?on=2026-03-28").text("compared"))
        .isEqualTo("KEPT");
  }

  private static boolean in(LedgerApi auditor, String on, String part, String caseId) {
    LedgerApi.Answer digest = auditor.get("/api/v1/digests/daily?on=" + on);
    assertThat(digest.status()).as(digest.body().toString()).isEqualTo(200);
    for (var item : digest.body().path(part)) {
      if (item.at("/subject/id").asText().equals(caseId)
          && item.path("code").asText().equals("CASE_TO_ACCEPT")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void what_was_paid_in_and_moved_is_summed_by_fund(LedgerApi ledger) {
    LedgerApi auditor = ledger.as("auditor");
    String fund = Example.fund(ledger);
    LedgerApi.Answer capital =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds/" + fund + "/capital",
                """
                {"source":"ALLOCATION","amount":"777.77","on":"2026-07-14",
                 "document":{"number":"财预2号","dated":"2026-07-14"}}
                """);
    assertThat(auditor.get("/api/v1/funds/" + fund, capital.position()).status()).isEqualTo(200);
    LedgerApi.Answer month = auditor.get("/api/v1/digests/weekly?on=2026-07-14");
    for (var of : month.body().path("funds")) {
      if (of.path("fundId").asText().equals(fund)) {
        assertThat(of.at("/moved/received").asText()).isEqualTo("777.77");
        return;
      }
    }
    assertThat(month.body().toString()).contains(fund);
  }
}
