package wagefund.ledger.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.LedgerApi;
import wagefund.ledger.RunningLedger;

/** 资金收支表 of a fund in which a payment was put right: less was paid, then all of it after all. */
@ExtendWith(RunningLedger.class)
class CorrectedMovementTest {

  private static String movement(LedgerApi ledger, Booked booked, String from, String to)
      throws IOException {
    LedgerApi.Answer answer =
        ledger
            .as("auditor")
            .get(
                "/api/v1/statements/fund-movement?fund=%s&from=%s&to=%s"
                    .formatted(booked.fund(), from, to));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(answer.raw().body())) {
      PDFTextStripper text = new PDFTextStripper();
      text.setSortByPosition(true);
      return text.getText(pdf).replaceAll("[ \u3000]+", " ");
    }
  }

  @Test
  void less_and_more_that_was_paid_stand_on_lines_of_their_own_and_lead_to_the_closing_balance(
      LedgerApi ledger) throws IOException {
    Booked booked = Booked.corrected(ledger);
    String less = movement(ledger, booked, "2025-12-01", "2025-12-31");
    assertThat(less).containsPattern("更正：少付冲回[^\n]*100\\.00").contains("83,100.00");
    assertThat(less).doesNotContainPattern("更正：多付补记[^\n]*[1-9]");

    String id = booked.propose(ledger, "5000.00", "2025-12-23");
    LedgerApi.Answer confirmed =
        ledger
            .as("fund-manager")
            .post(
                "/api/v1/batches/" + booked.batch() + "/corrections/" + id + "/confirm",
                "{\"on\":\"2025-12-23\"}");
    assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(200);
    assertThat(
            ledger
                .as("auditor")
                .get("/api/v1/funds/" + booked.fund(), confirmed.position())
                .status())
        .isEqualTo(200);

    String both = movement(ledger, booked, "2025-12-01", "2025-12-31");
    assertThat(both).containsPattern("更正：少付冲回[^\n]*100\\.00");
    assertThat(both).containsPattern("更正：多付补记[^\n]*100\\.00").contains("83,000.00");
    assertThat(movement(ledger, booked, "2025-12-23", "2025-12-23"))
        .contains("83,100.00", "83,000.00");
  }
}
