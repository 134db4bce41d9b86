package wagefund.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

  @Test
  void a_fund_whose_money_is_all_accounted_for_holds() {
    assertThat(Identities.broken(fund("100.00"))).isEmpty();
  }

  @Test
  void a_fen_missing_at_the_bank_is_found() {
    assertThat(Identities.broken(fund("99.99")))
        .containsExactly(
            "fund f: bank + in transit + outstanding + to realise 109.99"
                + " ≠ principal + interest + over-recovery + unidentified + for others 110.00",
            "fund f: available 80.00 ≠ bank - reserved - awaiting 79.99");
  }

  private static Figures fund(String bank) {
    Map<String, String> figures = new HashMap<>();
    figures.put("fund f bank", bank);
    figures.put("fund f outstanding", "10.00");
    figures.put("fund f principal", "110.00");
    figures.put("fund f reserved", "20.00");
    figures.put("fund f available", "80.00");
    return Figures.of(figures);
  }

  @Test
  void books_that_do_not_balance_are_found() {
    assertThat(
            Identities.unbalanced(
                Figures.of(Map.of("books f debit", "1.00", "books f credit", "0.99"))))
        .contains("books f: debit 1.00 ≠ credit 0.99");
  }
}
