package wagefund.ledger.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Collectors;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.casefile.roster.Roster;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.RosterTemplate;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Money;

/** A fund, a case and an advance that the tests of the pages look at; the people are made up. */
public final class Example {

  private static final String DOCUMENT =
      "{\"number\":\"财预〔2026〕1号\",\"title\":\"关于拨付应急周转金的通知\",\"dated\":\"2026-01-04\"}";

  private Example() {}

  /** A fund of five million under the scheme whose caps are by case. */
  public static String fund(LedgerApi ledger) {
    String id = "fund-" + unique();
    LedgerApi manager = ledger.as("fund-manager");
    LedgerApi.Answer answer =
        manager.post(
            "/api/v1/funds",
            """
            {"id":"%s","code":"ZZJ-%s","name":"市级欠薪应急周转金","kind":"EMERGENCY","level":"CITY",
             "keeper":"市人力资源和社会保障局","custody":"专账","bankAccount":"","floor":"1000000.00",
             "document":%s,"scheme":{"shipped":"jinzhou-2018-case","effectiveFrom":"2026-01-01",
             "document":%s},"on":"2026-01-04"}
            """
                .formatted(id, id.substring(5), DOCUMENT, DOCUMENT));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    capital(manager, id, "ALLOCATION", "3000000.00", "2026-01-05");
    capital(manager, id, "REPLENISHMENT", "2000000.00", "2026-02-10");
    capital(manager, id, "ALLOCATION", "1234.56", "2026-03-21");
    return id;
  }

  private static void capital(
      LedgerApi manager, String fund, String source, String amount, String on) {
    LedgerApi.Answer answer =
        manager.post(
            "/api/v1/funds/" + fund + "/capital",
            "{\"source\":\"%s\",\"amount\":\"%s\",\"document\":%s,\"on\":\"%s\"}"
                .formatted(source, amount, DOCUMENT, on));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  /** A case of 45 workers who are owed 718,122.00 together. */
  public static String arrearsCase(LedgerApi ledger) {
    LedgerApi.Answer answer =
        ledger
            .as("clerk")
            .post(
                "/api/v1/cases",
                """
                {"externalRef":"%s","employer":{"name":"锦绣安居建筑劳务有限公司","code":"91210700MA0000000X"},
                 "contractor":"北方城建集团有限公司","project":"滨河花园二期","region":"210700",
                 "sector":"CONSTRUCTION","governmentInvested":false,"filed":true,
                 "situations":["CANNOT_PAY","MASS_INCIDENT_RISK"],"workers":[%s],"on":"2026-03-25"}
                """
                    .formatted("人社监立〔2026〕" + unique(), workers()));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("id");
  }

  private static String workers() {
    return people().lines().stream().map(Example::worker).collect(Collectors.joining(","));
  }

  private static String worker(RosterLine line) {
    String arrears =
        line.arrears().entrySet().stream()
            .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
            .collect(Collectors.joining(","));
    return """
        {"name":"%s","idNumber":"%s","bank":"%s","cardNumber":"%s","arrears":{%s}}
        """
        .formatted(
            line.person().name(),
            line.person().idNumber().value(),
            line.person().bank().value(),
            line.person().card().digits(),
            arrears);
  }

  static byte[] roster() {
    return RosterTemplate.csv(people());
  }

  private static Roster people() {
    return new SyntheticRoster(
            45,
            Money.ofYuan("718122.00"),
            YearMonth.of(2025, 8),
            4,
            unique().hashCode(),
            "210702",
            Money.ofYuan("10000.00"))
        .roster();
  }

  public static String advance(LedgerApi ledger, String fund, String arrearsCase) {
    LedgerApi.Answer answer =
        ledger
            .as("clerk")
            .post(
                "/api/v1/advances",
                """
                {"caseId":"%s","fundId":"%s","reason":"企业无力支付，劳动者生活困难，可能引发群体性事件",
                 "evidence":["花名册","工资欠条","限期改正指令书"],"depositPosition":"保证金已用尽",
                 "exhaustion":%s,"on":"2026-04-01"}
                """
                    .formatted(arrearsCase, fund, DOCUMENT));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("id");
  }

  public static String unique() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
