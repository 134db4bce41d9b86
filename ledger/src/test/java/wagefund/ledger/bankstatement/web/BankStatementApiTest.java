package wagefund.ledger.bankstatement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

@ExtendWith(RunningLedger.class)
class BankStatementApiTest {

  private static final String PAPER = "{\"number\":\"财预1号\",\"dated\":\"2026-01-04\"}";

  private static String fund(LedgerApi ledger) {
    String id = "bank-" + UUID.randomUUID().toString().substring(0, 8);
    LedgerApi.Answer established =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/funds",
                """
                {"id":"%s","code":"ZZB","name":"应急周转金","kind":"EMERGENCY","level":"CITY",
                 "keeper":"人社局","custody":"专户","document":%s,"on":"2026-01-04",
                 "scheme":{"shipped":"jinzhou-2018-worker","effectiveFrom":"2026-01-01",
                           "document":%s}}
                """
                    .formatted(id, PAPER, PAPER));
    assertThat(established.status()).as(established.body().toString()).isEqualTo(201);
    return id;
  }

  private static String balance(String type, String amount) {
    return "<Bal><Tp><CdOrPrtry><Cd>"
        + type
        + "</Cd></CdOrPrtry></Tp><Amt Ccy='CNY'>"
        + amount
        + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-10</Dt></Dt></Bal>";
  }

  private static String entry(String side, String amount) {
    return "<Ntry><Amt Ccy='CNY'>"
        + amount
        + "</Amt><CdtDbtInd>"
        + side
        + "</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-10</Dt></BookgDt><NtryDtls><TxDtls>"
        + "<RltdPties><Dbtr><Nm>东城建筑</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>";
  }

  /** A statement that begins with 100.00, takes 50.00 in and gives 20.00 away. */
  private static LedgerApi.Answer importing(LedgerApi ledger, String fund, String closing) {
    String content =
        "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt><Stmt>"
            + "<Id>S1</Id><CreDtTm>2026-03-11T08:00:00</CreDtTm>"
            + balance("OPBD", "100.00")
            + balance("CLBD", closing)
            + entry("CRDT", "50.00")
            + entry("DBIT", "20.00")
            + "</Stmt></BkToCstmrStmt></Document>";
    return ledger
        .as("cashier")
        .post("/api/v1/funds/" + fund + "/bank-statements", "{\"content\":\"" + content + "\"}");
  }

  @Test
  void a_statement_that_is_one_fen_off_or_of_no_fund_is_refused(LedgerApi ledger) {
    String fund = fund(ledger);

    assertThat(importing(ledger, fund, "129.99").code()).isEqualTo("STATEMENT_DOES_NOT_FOOT");
    assertThat(importing(ledger, fund, "130.01").code()).isEqualTo("STATEMENT_DOES_NOT_FOOT");
    assertThat(importing(ledger, "nowhere", "130.00").code()).isEqualTo("NOT_FOUND");
    assertThat(importing(ledger, fund, "130.00").status()).isEqualTo(201);
  }

  @Test
  void a_credit_is_booked_once_and_its_refund_goes_back_to_the_same_account(LedgerApi ledger) {
    String fund = fund(ledger);
    LedgerApi.Answer first = importing(ledger, fund, "130.00");
    LedgerApi.Answer again = importing(ledger, fund, "130.00");
    LedgerApi cashier = ledger.as("cashier");
    JsonNode items =
        cashier.get("/api/v1/funds/" + fund + "/bank-entries", first.position()).body();
    Map<String, String> ids = new HashMap<>();
    items.path("items").forEach(e -> ids.put(e.path("side").asText(), e.path("id").asText()));
    String credit = "/api/v1/bank-entries/" + ids.get("CREDIT") + "/receipt";
    String body = "{\"payerAccount\":\"6222 0000 1111 2222\"}";

    LedgerApi.Answer booked = cashier.post(credit, body);

    assertThat(again.body().path("again").asBoolean()).isTrue();
    assertThat(items.path("total").asInt()).isEqualTo(2);
    assertThat(booked.body().path("unidentified").asText()).isEqualTo("50.00");
    assertThat(cashier.post(credit, body).code()).isEqualTo("ALREADY_EXISTS");
    assertThat(cashier.post("/api/v1/bank-entries/" + ids.get("DEBIT") + "/receipt", body).code())
        .isEqualTo("ENTRY_IS_DEBIT");
    assertThat(refund(cashier, ids.get("CREDIT"), "6222000011112223").code())
        .isEqualTo("REFUND_TO_OTHER_ACCOUNT");
    assertThat(refund(cashier, ids.get("CREDIT"), "6222000011112222").status()).isEqualTo(201);
  }

  private static LedgerApi.Answer refund(LedgerApi cashier, String receipt, String account) {
    return cashier.post(
        "/api/v1/held/" + receipt + "/refunds",
        "{\"kind\":\"UNIDENTIFIED\",\"amount\":\"50.00\",\"payee\":\"东城建筑\",\"account\":\"%s\","
                .formatted(account)
            + "\"document\":"
            + PAPER
            + ",\"on\":\"2026-03-12\"}");
  }
}
