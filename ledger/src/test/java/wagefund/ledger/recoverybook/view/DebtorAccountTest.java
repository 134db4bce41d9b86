package wagefund.ledger.recoverybook.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which debtors are one. */
class DebtorAccountTest {

  private static String id(String name, String code) {
    return DebtorAccount.of(name, code).id();
  }

  @Test
  void one_code_is_one_account_whatever_the_name() {
    assertThat(id("甲公司", "91330000A")).isEqualTo(id("甲公司（已更名）", " 91330000a"));
  }

  @Test
  void without_a_code_the_exact_name_decides_but_for_blanks_and_widths() {
    assertThat(id("示例建筑（永康）有限公司", "")).isEqualTo(id(" 示例建筑(永康) 有限公司", " "));
    assertThat(id("ABC公司", "")).isEqualTo(id("ａｂｃ公司", ""));
  }

  @Test
  void names_that_are_alike_stay_apart() {
    assertThat(id("示例建筑公司", "")).isNotEqualTo(id("示例建筑有限公司", ""));
    assertThat(id("示例公司", "")).isNotEqualTo(id("示例公司", "91330000A"));
    assertThat(id("91330000A", "")).isNotEqualTo(id("示例公司", "91330000A"));
  }
}
