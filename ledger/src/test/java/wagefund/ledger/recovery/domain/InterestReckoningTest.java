package wagefund.ledger.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.recovery.command.AgreedInterest;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimLine;
import wagefund.ledger.recovery.command.LprTable;
import wagefund.ledger.recovery.command.RestartingAct;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.ClaimInterest.Method;
import wagefund.ledger.recovery.event.ClaimInterest.Start;
import wagefund.ledger.recovery.event.ClaimRules;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.Instalment;

class InterestReckoningTest {

  private static final LprTable LPR =
      LprTable.read(List.of("# one", "2023-08-21,3.45", "2024-07-22,3.35"));

  private static final LocalDate PAID = LocalDate.of(2024, 2, 1);

  @ParameterizedTest
  @CsvSource({
    // 10,000.00 x 3.65% / 365 is one yuan a day; the first day counts and the last does not.
    "2024-02-01, 0.00",
    "2024-02-02, 1.00",
    "2024-02-28, 27.00",
    // A leap year has 366 days, and each is a 365th part.
    "2024-03-01, 29.00",
    "2025-02-01, 366.00",
  })
  void a_day_is_a_365th_part_of_the_year_also_in_a_leap_year(LocalDate asOf, String interest) {
    assertThat(interest(claim(simple(36_500, 365, Start.PAYMENT)), asOf)).isEqualTo(interest);
  }

  @Test
  void the_sum_is_rounded_half_up_once() {
    // 10,000.00 x 0.365% x 1 / 365 = 0.10; a fen of principal less gives 0.0999999.
    assertThat(interest(claim(simple(3_650, 365, Start.PAYMENT)), PAID.plusDays(1)))
        .isEqualTo("0.10");
    // 10,000.00 x 0.0182% / 365 = 0.00498630 and x 0.0183% = 0.00501370.
    assertThat(interest(claim(simple(182, 365, Start.PAYMENT)), PAID.plusDays(1)))
        .isEqualTo("0.00");
    assertThat(interest(claim(simple(183, 365, Start.PAYMENT)), PAID.plusDays(1)))
        .isEqualTo("0.01");
    // Of a 360-day year: 10,000.00 x 0.018% / 360 is half a fen exactly.
    assertThat(interest(claim(simple(180, 360, Start.PAYMENT)), PAID.plusDays(1)))
        .isEqualTo("0.01");
  }

  @Test
  void a_payment_splits_the_period_and_its_day_counts_with_what_is_left() {
    ClaimFacts claim = claim(simple(36_500, 365, Start.PAYMENT));
    ClaimFacts paid = claim.reduced(Money.ofYuan("4000.00"), PAID.plusDays(10));

    assertThat(interest(paid, PAID.plusDays(10))).isEqualTo("10.00");
    assertThat(interest(paid, PAID.plusDays(11))).isEqualTo("10.60");
  }

  @Test
  void from_the_due_date_nothing_runs_before_it() {
    ClaimFacts claim = claim(simple(36_500, 365, Start.DUE_DATE));

    assertThat(interest(claim, PAID.plusDays(90))).isEqualTo("0.00");
    assertThat(interest(claim, PAID.plusDays(91))).isEqualTo("1.00");
  }

  @Test
  void the_agreed_late_rate_takes_the_place_of_the_other_from_the_due_date() {
    ClaimInterest late =
        new ClaimInterest(Method.SIMPLE, 36_500, 365, Start.PAYMENT, Optional.of(73_000L));

    assertThat(interest(claim(late), PAID.plusDays(90))).isEqualTo("90.00");
    assertThat(interest(claim(late), PAID.plusDays(91))).isEqualTo("92.00");
  }

  @Test
  void each_day_has_the_prime_rate_of_that_day() {
    ClaimInterest lpr = new ClaimInterest(Method.LPR, 2_000, 365, Start.PAYMENT, Optional.empty());

    // 172 days at 3.45% + 0.2% = 3.65%, one yuan a day; then 3.55%: 10,000.00 x 3.55% / 365.
    assertThat(interest(claim(lpr), LocalDate.of(2024, 7, 22))).isEqualTo("172.00");
    assertThat(interest(claim(lpr), LocalDate.of(2024, 7, 23))).isEqualTo("172.97");
  }

  @Test
  void a_day_before_the_first_rate_is_refused_and_not_guessed() {
    ClaimInterest lpr = new ClaimInterest(Method.LPR, 0, 365, Start.PAYMENT, Optional.empty());
    LprTable later = LprTable.read(List.of("2024-02-02,3.45"));

    assertThat(new InterestReckoning(claim(lpr), later, PAID.plusDays(2)).reckon())
        .hasValueSatisfying(r -> assertThat(r.code().name()).isEqualTo("LPR_NOT_KNOWN"));
  }

  @Test
  void with_a_plan_only_the_missing_instalments_are_late() {
    ClaimInterest late =
        new ClaimInterest(Method.SIMPLE, 36_500, 365, Start.PAYMENT, Optional.of(73_000L));
    ClaimFacts planned =
        claim(late)
            .withPlan(
                List.of(new AgreedInterest(LocalDate.EPOCH, late)),
                List.of(
                    new Instalment(PAID.plusDays(10), Money.ofYuan("6000.00")),
                    new Instalment(PAID.plusDays(20), Money.ofYuan("4000.00"))),
                Optional.of(PAID));

    // 10 days on all; then 6,000.00 are late at twice the rate, and 4,000.00 are not.
    assertThat(interest(planned, PAID.plusDays(10))).isEqualTo("10.00");
    assertThat(interest(planned, PAID.plusDays(11))).isEqualTo("11.60");
    ClaimFacts paid = planned.reduced(Money.ofYuan("6000.00"), PAID.plusDays(10));
    assertThat(interest(paid, PAID.plusDays(11))).isEqualTo("10.40");
    assertThat(planned.dueOn()).contains(PAID.plusDays(10));
    assertThat(paid.dueOn()).contains(PAID.plusDays(20));
  }

  @ParameterizedTest
  @CsvSource({
    // due 2024-05-01: barred after 2027-05-01
    "2027-05-01, false, 2030-05-01",
    "2027-05-02, false, 2027-05-01",
    "2027-05-02, true, 2030-05-02",
    "2024-04-30, false, 2027-05-01",
  })
  void an_act_restarts_the_limitation_only_in_time_and_an_acknowledgement_also_later(
      LocalDate act, boolean acknowledged, LocalDate until) {
    ClaimFacts claim = claim(ClaimInterest.NONE);
    ClaimFacts acted =
        claim.withMemo(
            List.of(new RestartingAct(act, acknowledged)), Money.ZERO, Money.ZERO, Money.ZERO);

    assertThat(claim.limitationOn()).isEqualTo(LocalDate.of(2027, 5, 1));
    assertThat(acted.limitationOn()).isEqualTo(until);
  }

  private static String interest(ClaimFacts claim, LocalDate asOf) {
    InterestReckoning reckoning = new InterestReckoning(claim, LPR, asOf);
    assertThat(reckoning.reckon()).isEmpty();
    return reckoning.debt().accrued().toString();
  }

  private static ClaimInterest simple(long annual, int dayBasis, Start from) {
    return new ClaimInterest(Method.SIMPLE, annual, dayBasis, from, Optional.empty());
  }

  /** 10,000.00 paid on 2024-02-01 and due after 90 days. */
  private static ClaimFacts claim(ClaimInterest interest) {
    return new ClaimFacts(
        new ClaimId("claim-1"),
        new CaseId("case-1"),
        new FundId("fund-1"),
        PAID,
        List.of(new ClaimDebtor(DebtorKind.EMPLOYER, "某公司", "", Optional.empty())),
        List.of(),
        List.of(
            new ClaimLine(
                "batch-1",
                1,
                new PersonId("person-1"),
                Money.ofYuan("10000.00"),
                PAID,
                Optional.of(PAID.plusDays(90)),
                List.of())),
        Money.ofYuan("10000.00"),
        Money.ZERO,
        Money.ZERO,
        Money.ofYuan("10000.00"),
        new ClaimRules(interest, 3, 30),
        List.of(new AgreedInterest(LocalDate.EPOCH, interest)),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO);
  }
}
