package wagefund.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columns_are_aligned_where_characters_take_the_width_of_two() {
    String lines =
        new Table(
                List.of(
                    new Row("line a 甲", "退票", "退票"), new Row("fund f bank", "10000.00", "9999.99")),
                false)
            .lines();
    assertThat(lines)
        .isEqualTo(
            """
                ✓ line a 甲    expected 退票      actual 退票
                ✗ fund f bank  expected 10000.00  actual 9999.99
            """
                .indent(0));
  }

  @Test
  void a_character_is_as_wide_as_a_terminal_shows_it() {
    assertThat(Table.width("bank")).isEqualTo(4);
    assertThat(Table.width("银行")).isEqualTo(4);
    assertThat(Table.width("（全）")).isEqualTo(6);
    assertThat(Table.width("𠮷")).isEqualTo(2);
  }
}
