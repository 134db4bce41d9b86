package wagefund.ledger.warning.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.page.Example;

/** The register of exceptions on a running ledger. */
@ExtendWith(RunningLedger.class)
class ExceptionApiTest {

  private static LedgerApi.Answer arrearsCase(LedgerApi ledger, String number, String workers) {
    LedgerApi.Answer answer =
        ledger
            .as("clerk")
            .post(
                "/api/v1/cases",
                """
                {"externalRef":"%s","employer":{"name":"示例劳务有限公司"},"region":"210700",
                 "sector":"CONSTRUCTION","situations":["CANNOT_PAY"],"workers":[%s],
                 "on":"2026-03-25"}
                """
                    .formatted(number, workers));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer;
  }

  private static String worker(RosterLine line, String card) {
    return """
        {"name":"%s","idNumber":"%s","bank":"%s","cardNumber":"%s","arrears":{"2025-11":"1000.00"}}
        """
        .formatted(
            line.person().name(),
            line.person().idNumber().value(),
            line.person().bank().value(),
            card);
  }

  private static Stream<JsonNode> found(LedgerApi ledger, String kind, String position) {
    LedgerApi auditor = ledger.as("auditor");
    List<JsonNode> found = new ArrayList<>();
    long total;
    int page = 0;
    do {
      String path = "/api/v1/exceptions?size=200&kind=" + kind + "&page=" + page++;
      LedgerApi.Answer answer =
          position.isEmpty() ? auditor.get(path) : auditor.get(path, position);
      assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
      answer.body().path("items").forEach(found::add);
      total = answer.body().path("total").asLong();
    } while (page * 200L < total);
    return found.stream();
  }

  @Test
  void a_person_in_two_cases_and_a_card_of_two_workers_are_found(LedgerApi ledger) {
    List<RosterLine> people =
        new SyntheticRoster(
                2,
                Money.ofYuan("2000.00"),
                YearMonth.of(2025, 11),
                1,
                Example.unique().hashCode(),
                "210702",
                Money.ofYuan("100.00"))
            .roster()
            .lines();
    String card = people.get(0).person().card().digits();
    String first = "例外一" + Example.unique();
    String second = "例外二" + Example.unique();
    arrearsCase(ledger, first, worker(people.get(0), card) + "," + worker(people.get(1), card));
    String position = arrearsCase(ledger, second, worker(people.get(0), card)).position();

    JsonNode twice =
        found(ledger, "PERSON_IN_SEVERAL_CASES", position)
            .filter(e -> e.path("zh").asText().contains(first))
            .findFirst()
            .orElseThrow();
    assertThat(twice.path("zh").asText()).contains("2 个案件", second);
    assertThat(twice.at("/people/0").asText())
        .contains(people.get(0).person().name().toString(), "****")
        .doesNotContain(people.get(0).person().idNumber().value());
    JsonNode shared =
        found(ledger, "CARD_OF_SEVERAL_WORKERS", "")
            .filter(e -> e.path("zh").asText().contains(first))
            .findFirst()
            .orElseThrow();
    assertThat(shared.path("people").size()).isEqualTo(2);
    assertThat(shared.path("amount").asText()).isEqualTo("3000.00");
    assertThat(
            found(ledger, "BACKDATED", "")
                .filter(e -> e.at("/subject/name").asText().equals("CaseOpened")))
        .isNotEmpty()
        .allMatch(e -> e.path("days").asInt() > 7);
  }

  @Test
  void the_register_is_paged_across_kinds_and_given_as_a_table(LedgerApi ledger) {
    LedgerApi auditor = ledger.as("auditor");
    Example.fund(ledger);
    LedgerApi.Answer counts = auditor.get("/api/v1/exceptions/counts");
    int total = 0;
    for (JsonNode count : counts.body()) {
      total += count.asInt();
    }
    LedgerApi.Answer page = auditor.get("/api/v1/exceptions?size=3&page=1");
    assertThat(page.body().path("total").asInt()).isGreaterThanOrEqualTo(total);
    LedgerApi.Answer none = auditor.get("/api/v1/exceptions?from=2000-01-01&to=2000-12-31");
    assertThat(none.body().path("total").asInt()).isZero();
    LedgerApi.Answer csv = auditor.get("/api/v1/exceptions/csv?kind=BACKDATED");
    assertThat(csv.header("Content-Type")).contains("text/csv;charset=UTF-8");
    String text = new String(csv.raw().body(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF代码,种类,日期").contains("BACKDATED,倒签日期,");
    assertThat(auditor.get("/api/v1/exceptions?kind=ODD").code()).isEqualTo("PARAMETER_UNREADABLE");
  }
}
