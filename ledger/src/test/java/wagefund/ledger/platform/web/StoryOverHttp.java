package wagefund.ledger.platform.web;

import java.time.LocalDate;
import java.util.UUID;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.kernel.CardNumber;
import wagefund.ledger.kernel.NationalId;

/** The steps of a small story, as requests; people are made up. */
final class StoryOverHttp {

  static final String DOCUMENT = "{\"number\":\"财预〔2026〕1号\",\"dated\":\"2026-01-04\"}";

  private StoryOverHttp() {}

  /** A fund of a million, under the shipped scheme of the caps per worker. */
  static String fund(LedgerApi ledger) {
    String id = "fund-" + UUID.randomUUID().toString().substring(0, 8);
    LedgerApi.Answer fund = ledger.as("fund-manager").post("/api/v1/funds", fundBody(id));
    if (fund.status() != 201) {
      throw new AssertionError(fund.body().toString());
    }
    ledger
        .as("fund-manager")
        .post(
            "/api/v1/funds/" + id + "/capital",
            "{\"source\":\"ALLOCATION\",\"amount\":\"1000000.00\",\"document\":%s,\"on\":\"2026-01-05\"}"
                .formatted(DOCUMENT));
    return id;
  }

  static String fundBody(String id) {
    return """
        {"id":"%s","code":"ZZJ-01","name":"应急周转金","kind":"EMERGENCY","level":"CITY",
         "keeper":"人社局","custody":"专账","floor":"100000.00","document":%s,
         "scheme":{"shipped":"jinzhou-2018-worker","effectiveFrom":"2026-01-01","document":%s},
         "on":"2026-01-04"}
        """
        .formatted(id, DOCUMENT, DOCUMENT);
  }

  /** A filed construction case with workers who are owed 6,000 each. */
  static String caseBody(String reference, String workers) {
    return """
        {"externalRef":"%s","employer":{"name":"某建筑公司","code":""},"project":"某项目",
         "region":"210700","sector":"CONSTRUCTION","governmentInvested":true,"filed":true,
         "situations":["CANNOT_PAY","MASS_INCIDENT_RISK"],"workers":%s,"on":"2026-01-06"}
        """
        .formatted(reference, workers);
  }

  static String advanceBody(String caseId, String fund) {
    return """
        {"caseId":"%s","fundId":"%s","reason":"单位无力支付","evidence":["限期改正指令书"],
         "depositPosition":"未缴存","exhaustion":%s,"on":"2026-01-07"}
        """
        .formatted(caseId, fund, DOCUMENT);
  }

  /** Workers who are in no other case, from a number on. */
  static String workers(int from, int count) {
    StringBuilder workers = new StringBuilder("[");
    for (int i = from; i < from + count; i++) {
      workers.append(i == from ? "" : ",").append(worker(i));
    }
    return workers.append("]").toString();
  }

  static String worker(int number) {
    return """
        {"name":"%s","idNumber":"%s","bank":"ICBC","cardNumber":"%s",
         "arrears":{"2025-10":"3000.00","2025-11":3000}}
        """
        .formatted(name(number), idNumber(number), cardNumber(number));
  }

  static String name(int number) {
    return "王" + (char) ('一' + number * 7 % 2000);
  }

  static String idNumber(int number) {
    return NationalId.of("210702", LocalDate.of(1980, 1, 1).plusDays(number), 10).value();
  }

  static String cardNumber(int number) {
    return CardNumber.withCheckDigit("622202%012d".formatted(number)).digits();
  }
}
