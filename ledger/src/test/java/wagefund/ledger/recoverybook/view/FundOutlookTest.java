package wagefund.ledger.recoverybook.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.Money;

/** How many days a fund lasts, to the day. */
class FundOutlookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static Forecast.Inputs inputs(
      String available, String requested, String pending, String paid) {
    return new Forecast.Inputs(
        Money.ofYuan(available),
        1,
        Money.ofYuan(requested),
        1,
        Money.ofYuan(pending),
        "",
        "",
        30,
        Money.ofYuan(paid),
        Money.ZERO,
        Money.ZERO,
        "");
  }

  private static String lasts(Forecast.Inputs in, FundOutlook.Ratio share, FundOutlook.Ratio back) {
    Forecast.Scenario found = FundOutlook.scenario(in, DAY, share, back);
    return found.left() + " " + found.verdict() + " " + found.days() + " " + found.exhaustedOn();
  }

  private static FundOutlook.Ratio percent(int percent) {
    return new FundOutlook.Ratio(percent, 100);
  }

  @Test
  void what_is_left_is_divided_by_the_daily_pace_without_the_part_of_a_day() {
    var in = inputs("4000.00", "500.00", "2500.00", "300.00");
    assertThat(lasts(in, percent(20), percent(0))).isEqualTo("3000.00 LASTS 300 2026-12-26");

    var lessOneFen = inputs("3999.99", "500.00", "2500.00", "300.00");
    assertThat(lasts(lessOneFen, percent(20), percent(0)))
        .isEqualTo("2999.99 LASTS 299 2026-12-25");
  }

  @Test
  void what_comes_back_makes_it_last_longer() {
    var in = inputs("3000.00", "0.00", "0.00", "300.00");
    assertThat(lasts(in, percent(0), percent(50))).isEqualTo("3000.00 LASTS 600 2027-10-22");
    assertThat(lasts(in, percent(0), percent(100))).isEqualTo("3000.00 PAID_BACK null null");
  }

  @Test
  void a_need_is_rounded_up_to_the_fen() {
    assertThat(new FundOutlook.Ratio(1, 3).upOf(Money.ofYuan("1.00")))
        .isEqualTo(Money.ofYuan("0.34"));
  }

  @Test
  void what_is_asked_for_already_may_take_all() {
    assertThat(lasts(inputs("500.00", "500.00", "0.00", "300.00"), percent(100), percent(0)))
        .isEqualTo("0.00 TAKEN 0 2026-03-01");
    assertThat(lasts(inputs("500.00", "500.00", "0.01", "0.00"), percent(100), percent(0)))
        .isEqualTo("-0.01 TAKEN 0 2026-03-01");
  }

  @Test
  void where_nothing_is_spent_there_is_no_end() {
    assertThat(lasts(inputs("500.00", "0.00", "0.00", "0.00"), percent(100), percent(0)))
        .isEqualTo("500.00 NOTHING_SPENT null null");
  }

  @Test
  void the_largest_fund_at_the_slowest_pace_is_told_as_a_hundred_years() {
    var in = inputs("900000000000.00", "0.00", "0.00", "0.01");
    assertThat(lasts(in, percent(0), percent(0))).contains("LASTS 36500 ");
  }
}
