package wagefund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import wagefund.ledger.casefile.roster.RosterLine;
import wagefund.ledger.casefile.roster.SyntheticRoster;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * What officers do one after the other over HTTP. Each deed must be accepted, and who looks next
 * sees it.
 */
public final class Deeds {

  private static final AtomicInteger SEED = new AtomicInteger(8_300_000);

  private final LedgerApi ledger;
  private String position = "";

  public Deeds(LedgerApi ledger) {
    this.ledger = ledger;
  }

  public LedgerApi.Answer done(String officer, String path, String body) {
    return done(ledger.as(officer).post("/api/v1" + path, body));
  }

  public LedgerApi.Answer done(LedgerApi.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
    if (!answer.position().isEmpty()) {
      position = answer.position();
    }
    return answer;
  }

  /** The place up to which something was done. */
  public String position() {
    return position;
  }

  /** What an auditor sees after all that was done. */
  public JsonNode seen(String path) {
    LedgerApi.Answer answer = ledger.as("auditor").get("/api/v1" + path, position);
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  public void capital(String fund, String amount, String on, String paper) {
    done(
        "fund-manager",
        "/funds/" + fund + "/capital",
        "{\"source\":\"ALLOCATION\",\"amount\":\"%s\",\"document\":%s,\"on\":\"%s\"}"
            .formatted(amount, paper, on));
  }

  /** Workers whom nobody knew before, one for each text that says what he or she is owed. */
  public static String workers(String... arrears) {
    List<PersonDetails> people =
        new SyntheticRoster(
                arrears.length,
                Money.ofYuan("1000000"),
                YearMonth.of(2025, 1),
                1,
                SEED.incrementAndGet(),
                "610113",
                Money.ZERO)
            .roster().lines().stream().map(RosterLine::person).toList();
    List<String> workers = new ArrayList<>();
    for (int i = 0; i < arrears.length; i++) {
      PersonDetails person = people.get(i);
      workers.add(
          "{\"name\":\"%s\",\"idNumber\":\"%s\",\"bank\":\"%s\",\"cardNumber\":\"%s\",\"arrears\":{%s}}"
              .formatted(
                  person.name(),
                  person.idNumber().value(),
                  person.bank().value(),
                  person.card().digits(),
                  arrears[i]));
    }
    return String.join(",", workers);
  }

  /** Signs an advance that was asked for, releases it, and takes down what the bank reports. */
  public String paid(LedgerApi.Answer asked, String on, String report) {
    String advance = "/advances/" + asked.text("id");
    String sign =
        "{\"digest\":\"%s\",\"opinion\":\"同意\",\"on\":\"%s\"}".formatted(asked.text("digest"), on);
    done("checker", advance + "/sign", sign);
    done("approver", advance + "/sign", sign);
    String batch = done("cashier", advance + "/release", "{\"on\":\"" + on + "\"}").text("batchId");
    done("cashier", "/batches/" + batch + "/report", report);
    return batch;
  }
}
