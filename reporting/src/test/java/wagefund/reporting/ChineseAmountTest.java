package wagefund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChineseAmountTest {

  @ParameterizedTest
  @CsvSource({
    "0, 零元整",
    "0.01, 壹分",
    "0.10, 壹角整",
    "0.12, 壹角贰分",
    "1, 壹元整",
    "10, 壹拾元整",
    "10.05, 壹拾元零伍分",
    "10.50, 壹拾元伍角整",
    "101, 壹佰零壹元整",
    "1001, 壹仟零壹元整",
    "1010, 壹仟零壹拾元整",
    "2070, 贰仟零柒拾元整",
    "10010.10, 壹万零壹拾元壹角整",
    "100000.00, 壹拾万元整",
    "107000.53, 壹拾万柒仟元伍角叁分",
    "329130.00, 叁拾贰万玖仟壹佰叁拾元整",
    "327060.00, 叁拾贰万柒仟零陆拾元整",
    "1391062.00, 壹佰叁拾玖万壹仟零陆拾贰元整",
    "1718122.00, 壹佰柒拾壹万捌仟壹佰贰拾贰元整",
    "1000001, 壹佰万零壹元整",
    "100000000.00, 壹亿元整",
    "100001000, 壹亿零壹仟元整",
    "100010000, 壹亿零壹万元整",
    "1000000000000, 壹万亿元整",
    "1000100000000, 壹万零壹亿元整",
    "1000000000001, 壹万亿零壹元整",
    "1000010000000, 壹万亿零壹仟万元整",
    "999999999999999.99, 玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    "-2070, 负贰仟零柒拾元整"
  })
  void An_amount_is_written_in_capital_numerals(BigDecimal yuan, String capitals) {
    assertThat(ChineseAmount.of(yuan)).isEqualTo(capitals);
  }

  @Test
  void An_amount_in_fen_is_the_same_amount() {
    assertThat(ChineseAmount.ofFen(32_913_000)).isEqualTo("叁拾贰万玖仟壹佰叁拾元整");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "1000000000000000", "-1000000000000000"})
  void A_part_of_a_fen_or_too_much_is_no_amount(BigDecimal yuan) {
    assertThatIllegalArgumentException().isThrownBy(() -> ChineseAmount.of(yuan));
  }
}
