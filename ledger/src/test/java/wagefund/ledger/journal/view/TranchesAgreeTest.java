package wagefund.ledger.journal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** The check of the tranches notices a single fen in each of the tables that it compares. */
@ExtendWith(RunningLedger.class)
class TranchesAgreeTest {

  private static final String PAPER = "{\"number\":\"财预1号\",\"dated\":\"2026-01-04\"}";

  private final LedgerApi ledger;
  private final TranchesAgree agree;
  private final DSLContext read;
  private final TransactionTemplate transaction;

  TranchesAgreeTest(
      LedgerApi ledger, TranchesAgree agree, DSLContext read, TransactionTemplate transaction) {
    this.ledger = ledger;
    this.agree = agree;
    this.read = read;
    this.transaction = transaction;
  }

  private String fund() {
    String id = "agree-" + UUID.randomUUID();
    LedgerApi manager = ledger.as("fund-manager");
    LedgerApi.Answer established =
        manager.post(
            "/api/v1/funds",
            """
            {"id":"%s","code":"%s","name":"应急周转金","kind":"EMERGENCY","level":"CITY",
             "keeper":"人社局","custody":"专户","document":%s,"on":"2026-01-04",
             "scheme":{"shipped":"jinzhou-2018-worker","effectiveFrom":"2026-01-01",
                       "document":%s}}
            """
                .formatted(id, id, PAPER, PAPER));
    assertThat(established.status()).as(established.body().toString()).isEqualTo(201);
    LedgerApi.Answer received =
        manager.post(
            "/api/v1/funds/" + id + "/capital",
            "{\"source\":\"ALLOCATION\",\"amount\":\"100.00\",\"document\":%s,\"on\":\"2026-01-05\"}"
                .formatted(PAPER));
    assertThat(ledger.as("auditor").get("/api/v1/funds/" + id, received.position()).status())
        .isEqualTo(200);
    return id;
  }

  @Test
  void one_fen_in_any_of_the_tables_is_noticed_and_without_it_nothing_is() {
    String fund = fund();
    assertThat(of(fund)).isEmpty();
    for (String change :
        List.of(
            "update tranche_standing set bank_fen = bank_fen + 1",
            "update tranche_standing set in_transit_fen = in_transit_fen + 1",
            "update fund_tranche set used_fen = used_fen + 1",
            "update fund_tranche set withdrawn_fen = withdrawn_fen + 1",
            "update tranche_part set debit_fen = debit_fen + 1",
            "update fund_position set bank_fen = bank_fen - 1")) {
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            read.execute(change + " where fund_id = ?", fund);
            assertThat(of(fund))
                .as(change)
                .isNotEmpty()
                .allMatch(line -> line.matches("资金 .*，按拨款为 .* · fund .*, by the tranches .*"));
          });
    }
    assertThat(of(fund)).isEmpty();
  }

  private List<String> of(String fund) {
    return agree.differences(read).stream().filter(line -> line.contains(fund)).toList();
  }
}
