package wagefund.ledger.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonValuesTest {

  private static final LocalDate BIRTH = LocalDate.of(1984, 2, 29);
  private static final NationalId SOMEBODY = NationalId.of("330784", BIRTH, 7);

  @Test
  void The_check_digit_is_the_one_of_the_standard() {
    // 2*9-weight arithmetic by hand: 11010519491231002 gives X (the standard's own example).
    assertThat(NationalId.of("110105", LocalDate.of(1949, 12, 31), 2).value()).endsWith("002X");
  }

  @Test
  void Any_other_check_digit_is_refused() {
    String seventeen = SOMEBODY.value().substring(0, 17);
    int accepted = 0;
    for (char last : "0123456789X".toCharArray()) {
      String number = seventeen + last;
      if (number.equals(SOMEBODY.value())) {
        assertThat(NationalId.of(number)).isEqualTo(SOMEBODY);
        accepted++;
      } else {
        assertRefused("ID_NUMBER_CHECKSUM", () -> NationalId.of(number));
      }
    }
    assertThat(accepted).isEqualTo(1);
  }

  @Test
  void Any_one_digit_changed_is_refused() {
    for (int i = 0; i < 17; i++) {
      for (char other : "0123456789".toCharArray()) {
        StringBuilder changed = new StringBuilder(SOMEBODY.value());
        if (changed.charAt(i) != other) {
          changed.setCharAt(i, other);
          assertThatThrownBy(() -> NationalId.of(changed.toString())).isInstanceOf(Malformed.class);
        }
      }
    }
  }

  @Test
  void The_old_form_is_the_same_person() {
    String old = SOMEBODY.value().substring(0, 6) + SOMEBODY.value().substring(8, 17);

    assertThat(old).hasSize(15);
    assertThat(NationalId.of(old)).isEqualTo(SOMEBODY);
    assertThat(NationalId.of(old).birthDate()).isEqualTo(BIRTH);
  }

  @Test
  void Blanks_full_width_digits_and_a_small_x_are_taken_as_meant() {
    NationalId withX = NationalId.of("110105", LocalDate.of(1949, 12, 31), 2);

    assertThat(NationalId.of(" 110105 19491231 002x ")).isEqualTo(withX);
    assertThat(NationalId.of("１１０１０５19491231002Ｘ")).isEqualTo(withX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "33078419840229007",
        "3307841984022900700",
        "33078419840229007Y",
        "身份证",
        "3307X4198402290070"
      })
  void What_is_no_ID_number_is_refused(String text) {
    assertRefused("ID_NUMBER_UNREADABLE", () -> NationalId.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "10", "16", "24", "38", "47", "55", "66", "72", "84", "99"})
  void A_region_that_is_none_is_refused(String region) {
    assertRefused("ID_NUMBER_REGION", () -> NationalId.of(region + "0784", BIRTH, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "15", "33", "46", "50", "65", "71", "81", "83", "93"})
  void A_region_that_is_one_is_taken(String region) {
    assertThat(NationalId.of(region + "3784", BIRTH, 1).value()).startsWith(region);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19830229",
        "19840230",
        "19841301",
        "19840001",
        "19840100",
        "00000101",
        "18791231"
      })
  void A_birth_date_that_does_not_exist_is_refused(String date) {
    assertRefused("ID_NUMBER_BIRTH_DATE", () -> NationalId.of("330784" + date + "0070"));
  }

  @Test
  void Nobody_is_born_tomorrow() {
    NationalId child = NationalId.of("330784", LocalDate.of(2020, 5, 2), 1);

    assertThat(NationalId.of(child.value(), LocalDate.of(2020, 5, 2))).isEqualTo(child);
    assertRefused(
        "ID_NUMBER_IN_FUTURE", () -> NationalId.of(child.value(), LocalDate.of(2020, 5, 1)));
  }

  @Test
  void Numbers_print_masked() {
    CardNumber card = CardNumber.withCheckDigit("622202000000000123");

    assertThat(SOMEBODY.toString()).matches("3307\\*{10}007[0-9X]").doesNotContain("1984");
    assertThat(card.toString()).isEqualTo("6222 **** **** " + card.digits().substring(15));
  }

  @Test
  void The_check_digit_of_a_card_is_the_one_of_Luhn() {
    // The example of the standard: 7992739871 with check digit 3, here with zeros before it.
    assertThat(CardNumber.withCheckDigit("0007992739871").digits()).endsWith("98713");
    assertThat(new CardNumber("0007992739871" + "3").hasFittingCheckDigit()).isTrue();
    assertThat(new CardNumber("0007992739871" + "4").hasFittingCheckDigit()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"11,false", "12,true", "15,true", "16,true", "19,true", "20,false"})
  void A_card_number_has_12_to_19_digits(int length, boolean taken) {
    String digits = "6".repeat(length);
    if (taken) {
      assertThat(CardNumber.of(digits).digits()).hasSize(length);
    } else {
      assertRefused("CARD_NUMBER_UNREADABLE", () -> CardNumber.of(digits));
    }
  }

  @ParameterizedTest
  @CsvSource({"12,false", "15,false", "16,true", "19,true"})
  void The_check_digit_counts_from_16_digits(int length, boolean checked) {
    Bank bank = Banks.standard().require(new BankCode("102"));
    CardNumber good = CardNumber.withCheckDigit("6".repeat(length - 1));
    char last = good.digits().charAt(length - 1);
    String bad = good.digits().substring(0, length - 1) + (last == '9' ? '0' : (char) (last + 1));

    assertThat(CardNumber.of(good.digits(), bank)).isEqualTo(good);
    if (checked) {
      assertRefused("CARD_NUMBER_CHECKSUM", () -> CardNumber.of(bad, bank));
    } else {
      assertThat(CardNumber.of(bad, bank).digits()).isEqualTo(bad);
    }
    Bank unchecked = new Bank(bank.code(), "X", "某银行", "Some bank", List.of(), List.of(), false);
    assertThat(CardNumber.of(bad, unchecked).digits()).isEqualTo(bad);
  }

  @ParameterizedTest
  @CsvSource({
    "102,102",
    "icbc,102",
    "ICBC,102",
    "中国工商银行,102",
    "工商银行,102",
    "工行,102",
    "中国 工商银行,102",
    "中国工商银行永康支行,102",
    "中国农业发展银行,203",
    "中国农业银行永康市支行,103",
    "中国银行股份有限公司,104",
    "PSBC,403",
    "邮储银行永康支行,403",
    "Bank of China,104",
    "永康农商银行,314",
    "浙江永康农村商业银行,314",
    "上海农村商业银行,322",
    "某县农村信用合作联社,402",
    "某县村镇银行,320",
    "102338400012,102338400012",
  })
  void A_bank_is_given_by_code_short_name_or_name(String text, String code) {
    assertThat(Banks.standard().code(text).value()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "999", "10", "1020", "银行", "月亮银行", "999338400012"})
  void A_bank_that_is_not_known_is_refused_with_what_is_allowed(String text) {
    assertThatThrownBy(() -> Banks.standard().code(text))
        .isInstanceOfSatisfying(
            Malformed.class,
            e -> {
              assertThat(e.problems().get(0).code()).isEqualTo(PersonError.BANK_UNKNOWN);
              assertThat(String.valueOf(e.problems().get(0).facts().byName().get("allowed")))
                  .contains("102 中国工商银行");
            });
  }

  @Test
  void The_banks_are_many_and_each_has_its_names() {
    assertThat(Banks.standard().all()).hasSizeGreaterThanOrEqualTo(25);
    for (Bank bank : Banks.standard().all()) {
      assertThat(Banks.standard().code(bank.zh())).isEqualTo(bank.code());
      assertThat(Banks.standard().code(bank.shortName())).isEqualTo(bank.code());
      bank.aliases()
          .forEach(alias -> assertThat(Banks.standard().code(alias)).isEqualTo(bank.code()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'  张 明 ',张明",
    "'张　明',张明",
    "阿卜杜拉 • 买买提,阿卜杜拉·买买提",
    "Anna  Maria O'Neil,Anna Maria O'Neil",
    "𠮷田,𠮷田"
  })
  void A_name_has_one_spelling(String text, String name) {
    assertThat(PersonName.read(text)).isEqualTo(name);
    assertThat(PersonName.read(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"张3", "=张明", "张明;", "<b>"})
  void What_is_no_name_is_refused(String text) {
    assertRefused("PERSON_NAME_UNREADABLE", () -> PersonName.read(text));
  }

  @Test
  void A_name_is_neither_empty_nor_endless() {
    assertRefused("TEXT_MISSING", () -> PersonName.read(" 　"));
    assertRefused("PERSON_NAME_UNREADABLE", () -> PersonName.read("张".repeat(61)));
    assertThat(PersonName.read("张".repeat(60))).hasSize(60);
  }

  @ParameterizedTest
  @CsvSource({"张明,张*", "张大明,张*明", "买买提·阿,买***阿", "张,张*", "𠮷田明,𠮷*明"})
  void A_name_can_be_masked(String name, String masked) {
    assertThat(PersonName.mask(name)).isEqualTo(masked);
  }

  @Test
  void Every_text_of_an_error_finds_its_facts() {
    for (Supplier<?> broken :
        List.<Supplier<?>>of(
            () -> NationalId.of("1"),
            () -> NationalId.of("00", BIRTH, 1),
            () -> NationalId.of("330784" + "19830229" + "0070"),
            () -> CardNumber.of("1"),
            () -> Banks.standard().code("x"),
            () -> PersonName.read("1"))) {
      assertThatThrownBy(broken::get)
          .isInstanceOfSatisfying(
              Malformed.class,
              e -> {
                Malformed.Problem problem = e.problems().get(0);
                assertThat(problem.facts().fill(problem.code().zh())).doesNotContain("{");
                assertThat(problem.facts().fill(problem.code().en())).doesNotContain("{");
              });
    }
  }

  private static void assertRefused(String code, Supplier<?> broken) {
    assertThatThrownBy(broken::get)
        .isInstanceOfSatisfying(
            Malformed.class, e -> assertThat(e.problems().get(0).code().name()).isEqualTo(code));
  }
}
