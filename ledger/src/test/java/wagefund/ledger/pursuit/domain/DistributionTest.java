package wagefund.ledger.pursuit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.pursuit.event.EntryKind;
import wagefund.ledger.pursuit.event.EstateEntry;
import wagefund.ledger.pursuit.event.EstateShare;

class DistributionTest {

  private static final Map<String, Integer> RANKS = Map.of("COSTS", 1, "WAGES", 2, "TAX", 3);

  private static EstateState.Standing standing(
      String key, String className, String admitted, String distributed) {
    return new EstateState.Standing(
        new EstateEntry(
            key, EntryKind.OTHERS, className, Optional.empty(), Optional.empty(), Optional.empty()),
        Money.ofYuan(admitted),
        Money.ofYuan(admitted),
        Money.ofYuan(distributed),
        Money.ZERO);
  }

  private static String shown(String amount, EstateState.Standing... standings) {
    return String.join(
        " ",
        Distribution.of(Money.ofYuan(amount), List.of(standings), RANKS).stream()
            .map(s -> s.entry().key() + "=" + s.amount())
            .toList());
  }

  @Test
  void a_rank_is_served_in_full_before_the_next_gets_a_fen() {
    EstateState.Standing costs = standing("costs", "COSTS", "10.00", "0");
    EstateState.Standing wages = standing("wages", "WAGES", "20.00", "0");

    assertThat(shown("9.99", costs, wages)).isEqualTo("costs=9.99");
    assertThat(shown("10.00", costs, wages)).isEqualTo("costs=10.00");
    assertThat(shown("10.01", costs, wages)).isEqualTo("costs=10.00 wages=0.01");
  }

  @Test
  void within_a_rank_it_is_in_proportion_and_the_odd_fen_goes_to_the_largest_remainder() {
    EstateState.Standing fund = standing("fund", "TAX", "4000.00", "0");
    EstateState.Standing tax = standing("tax", "TAX", "6000.00", "0");

    assertThat(shown("3333.33", fund, tax)).isEqualTo("fund=1333.33 tax=2000.00");
  }

  @Test
  void the_next_distribution_makes_the_sum_of_all_proportional() {
    EstateState.Standing fund = standing("fund", "TAX", "4000.00", "1333.33");
    EstateState.Standing tax = standing("tax", "TAX", "6000.00", "2000.00");

    assertThat(shown("3333.34", fund, tax)).isEqualTo("fund=1333.34 tax=2000.00");
  }

  @Test
  void a_fen_that_was_given_before_is_never_taken_back() {
    EstateState.Standing ahead = standing("ahead", "TAX", "1.00", "0.01");
    EstateState.Standing large = standing("large", "TAX", "100.00", "0");

    assertThat(shown("0.01", ahead, large)).isEqualTo("large=0.01");
  }

  @Test
  void who_is_admitted_late_is_not_made_up_for_what_others_had() {
    EstateState.Standing late =
        new EstateState.Standing(
            standing("late", "TAX", "100.00", "0").entry(),
            Money.ofYuan("100.00"),
            Money.ofYuan("100.00"),
            Money.ZERO,
            Money.ofYuan("50.00"));

    assertThat(shown("50.00", standing("early", "TAX", "100.00", "50.00"), late))
        .isEqualTo("early=25.00 late=25.00");
  }

  @Test
  void whatever_the_amounts_no_fen_is_lost_and_nobody_gets_more_than_is_admitted() {
    long seed = 20_261_126L;
    Random random = new Random(seed);
    for (int run = 0; run < 300; run++) {
      List<EstateState.Standing> standings = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        Money admitted = Money.ofFen(random.nextInt(100_000));
        standings.add(
            new EstateState.Standing(
                standing("c" + i, List.copyOf(RANKS.keySet()).get(random.nextInt(3)), "0", "0")
                    .entry(),
                admitted,
                admitted,
                Money.ZERO,
                Money.ZERO));
      }
      while (!Distribution.room(standings).isZero()) {
        long room = Distribution.room(standings).fen();
        Money amount = Money.ofFen(Math.min(room, 1 + random.nextInt(60_000)));
        List<EstateShare> shares = Distribution.of(amount, standings, RANKS);

        assertThat(Money.sum(shares.stream().map(EstateShare::amount).toList()))
            .as("seed %s, run %s", seed, run)
            .isEqualTo(amount);
        standings = new ArrayList<>(standings.stream().map(s -> after(s, shares)).toList());
        assertThat(standings)
            .as("seed %s, run %s", seed, run)
            .noneMatch(s -> s.distributed().isMoreThan(s.admitted()));
      }
    }
  }

  private static EstateState.Standing after(EstateState.Standing s, List<EstateShare> shares) {
    Money more =
        Money.sum(
            shares.stream()
                .filter(share -> share.entry().key().equals(s.entry().key()))
                .map(EstateShare::amount)
                .toList());
    return new EstateState.Standing(
        s.entry(), s.declared(), s.admitted(), s.distributed().plus(more), s.forgone());
  }
}
