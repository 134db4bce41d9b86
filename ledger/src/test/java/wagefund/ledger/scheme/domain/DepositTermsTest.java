package wagefund.ledger.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.DepositTerms;
import wagefund.ledger.scheme.command.Sector;

/** How much a contractor has to secure, one fen below, at and above each limit. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepositTermsTest {

  private static final String SCHEME =
      """
      format: 1
      id: example
      version: 1
      title: {zh: 试验方案}
      source: [{number: 试〔2025〕1号}]
      caps: []
      """;

  private static final String DEPOSIT =
      """
      deposit:
        rates:
          - {percent: 3, sectors: [MINING]}
          - {percent: 2, belowSum: 10000000.00}
          - {percent: 1.5, fromSum: 10000000.00, belowSum: 50000000.00}
          - {percent: 1.25, fromSum: 60000000.00}
        adjustments:
          - {name: clean, title: {zh: 无拖欠}, multiply: 0.5}
          - {name: arrears, title: {zh: 拖欠}, raisePercent: 50}
          - {name: late, title: {zh: 未按时}, addPercent: 0.5}
          - {name: list, title: {zh: 联合惩戒}, multiply: 2}
          - {name: exempt, title: {zh: 免存}, exempt: true}
        capPerProject: 900000.00
      """;

  private static DepositTerms terms() {
    return SchemeFile.read(SCHEME + DEPOSIT).terms().deposit().orElseThrow();
  }

  private static Optional<DepositTerms.Assessment> assess(String sum, String... claimed) {
    return terms().assess(Money.ofYuan(sum), Sector.CONSTRUCTION, Set.of(claimed));
  }

  @ParameterizedTest(name = "{0} secures {1} at {2}%")
  @CsvSource({
    "9999999.99, 199999.99, 2",
    "10000000.00, 150000.00, 1.5",
    "10000000.01, 150000.00, 1.5",
    "40000000.00, 600000.00, 1.5",
    "49999999.99, 749999.99, 1.5",
    "60000000.00, 750000.00, 1.25",
    "71999999.99, 899999.99, 1.25",
    "72000000.00, 900000.00, 1.25",
    "72000000.80, 900000.00, 1.25",
    "0.49, 0.00, 2",
    "0.50, 0.01, 2"
  })
  void the_first_rate_that_fits_counts_rounded_down_to_the_fen(
      String sum, String required, String rate) {
    DepositTerms.Assessment assessed = assess(sum).orElseThrow();
    assertThat(assessed.required()).isEqualTo(Money.ofYuan(required));
    assertThat(assessed.ratePercent()).isEqualTo(rate);
  }

  @Test
  void between_the_bands_there_is_no_rate_and_none_is_guessed() {
    assertThat(assess("49999999.99")).isPresent();
    assertThat(assess("50000000.00")).isEmpty();
    assertThat(assess("59999999.99")).isEmpty();
    assertThat(assess("60000000.00")).isPresent();
  }

  @Test
  void a_rate_of_one_sector_goes_before_where_it_stands_before() {
    assertThat(
            terms()
                .assess(Money.ofYuan("1000000"), Sector.MINING, Set.of())
                .orElseThrow()
                .required())
        .isEqualTo(Money.ofYuan("30000"));
  }

  @ParameterizedTest(name = "{0} makes {1}%, {2}")
  @CsvSource({
    "clean, 0.75, 150000.00",
    "arrears, 2.25, 450000.00",
    "late, 2, 400000.00",
    "list, 3, 600000.00",
    "exempt, 0, 0.00",
    "clean arrears, 1.125, 225000.00",
    "clean late, 1.25, 250000.00",
    "arrears late list, 5.5, 900000.00",
    "list exempt, 0, 0.00"
  })
  void adjustments_hold_in_the_order_of_the_file(String claimed, String rate, String required) {
    DepositTerms.Assessment assessed = assess("20000000", claimed.split(" ")).orElseThrow();
    assertThat(assessed.ratePercent()).isEqualTo(rate);
    assertThat(assessed.required()).isEqualTo(Money.ofYuan(required));
  }

  @Test
  void the_explanation_shows_each_step() {
    assertThat(assess("40000000", "arrears", "list").orElseThrow().explanation())
        .isEqualTo("40,000,000.00 × 1.5% + 50% × 1.5%（拖欠） × 2（联合惩戒） = 1,800,000.00 → 900,000.00");
  }

  @Test
  void what_is_left_out_is_as_the_national_rule_has_it() {
    DepositTerms terms =
        SchemeFile.read(SCHEME + "deposit: {rates: [{percent: 2}]}\n")
            .terms()
            .deposit()
            .orElseThrow();
    assertThat(terms.clocks()).isEqualTo(DepositTerms.Clocks.NATIONAL);
    assertThat(terms.forms())
        .containsExactlyInAnyOrder(DepositTerms.Form.CASH, DepositTerms.Form.GUARANTEE);
    assertThat(terms.enterpriseLevel()).isTrue();
    assertThat(SchemeFile.read(SCHEME).terms().deposit()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{rates: []} | LIST_SIZE",
        "{} | FIELD_MISSING",
        "{rates: [{percent: 0}]} | NUMBER_OUT_OF_RANGE",
        "{rates: [{percent: 100.1}]} | NUMBER_OUT_OF_RANGE",
        "{rates: [{fromSum: 5}]} | FIELD_MISSING",
        "{rates: [{percent: 1, fromSum: 5, belowSum: 5}]} | RATE_NEVER_HOLDS",
        "{rates: [{percent: 1}], adjustments: [{name: a, title: {zh: 甲}}]} | ONE_EFFECT_NEEDED",
        "{rates: [{percent: 1}], adjustments: [{name: a, title: {zh: 甲}, exempt: false}]} | ONE_EFFECT_NEEDED",
        "{rates: [{percent: 1}], adjustments: [{name: a, title: {zh: 甲}, exempt: true, multiply: 2}]} | ONE_EFFECT_NEEDED",
        "{rates: [{percent: 1}], capPerProject: 0} | NUMBER_OUT_OF_RANGE",
        "{rates: [{percent: 1}], forms: [GOLD]} | VALUE_NOT_ALLOWED",
        "{rates: [{percent: 1}], clocks: {bankPays: {days: 5}}} | FIELD_MISSING",
        "{rates: [{percent: 1}], clocks: {expiryReminderMonths: 13}} | NUMBER_OUT_OF_RANGE"
      })
  void what_cannot_be_is_refused_with_its_code(String deposit, String code) {
    Malformed malformed =
        catchThrowableOfType(
            Malformed.class, () -> SchemeFile.read(SCHEME + "deposit: " + deposit + "\n"));
    List<String> codes = malformed.problems().stream().map(p -> p.code().name()).toList();
    assertThat(codes).containsExactly(code);
  }
}
