package wagefund.ledger.fund.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/** Which money pays what: the oldest first, and back in the opposite order, to the fen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranchesTest {

  private static final LocalDate ON = LocalDate.of(2025, 3, 1);

  private static Tranches of(String... amounts) {
    Tranches tranches = Tranches.NONE;
    for (String amount : amounts) {
      tranches =
          tranches.receive(
              new CapitalReceived(
                  new FundId("f"),
                  CapitalSource.ALLOCATION,
                  Money.ofYuan(amount),
                  new Document("1", "", ON),
                  FundFigures.NONE,
                  ON,
                  "officer",
                  Instant.EPOCH));
    }
    return tranches;
  }

  private static TrancheShare share(int no, String amount) {
    return new TrancheShare(no, Money.ofYuan(amount));
  }

  @Test
  void one_fen_below_and_at_a_tranche_touch_it_alone_and_one_fen_more_touches_the_next() {
    Tranches tranches = of("100.00", "50.00");
    assertThat(tranches.use(Money.ofYuan("99.99")).shares()).containsExactly(share(1, "99.99"));
    assertThat(tranches.use(Money.ofYuan("100.00")).shares()).containsExactly(share(1, "100.00"));
    assertThat(tranches.use(Money.ofYuan("100.01")).shares())
        .containsExactly(share(1, "100.00"), share(2, "0.01"));
    assertThat(tranches.use(Money.ofYuan("150.00")).after().left()).isEqualTo(Money.ZERO);
    assertThatThrownBy(() -> tranches.use(Money.ofYuan("150.01")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_comes_back_undoes_the_latest_use_first() {
    Tranches used = of("100.00", "50.00").use(Money.ofYuan("120.00")).after();
    Tranches.Split back = used.restore(Money.ofYuan("30.00"));
    assertThat(back.shares()).containsExactly(share(2, "20.00"), share(1, "10.00"));
    assertThat(back.after().use(Money.ofYuan("60.00")).shares())
        .containsExactly(share(1, "10.00"), share(2, "50.00"));
    assertThat(used.restore(Money.ofYuan("120.00")).after().beyond()).isEqualTo(Money.ZERO);
    assertThat(used.restore(Money.ofYuan("120.01")).after().beyond()).isEqualTo(Money.ofFen(1));
  }

  @Test
  void what_is_beyond_a_debt_pays_last_and_is_restored_first() {
    Tranches tranches = of("10.00").keep(Money.ofYuan("5.00"));
    Tranches.Split use = tranches.use(Money.ofYuan("12.00"));
    assertThat(use.shares()).containsExactly(share(1, "10.00"), share(0, "2.00"));
    assertThat(use.after().restore(Money.ofYuan("3.00")).shares())
        .containsExactly(share(0, "2.00"), share(1, "1.00"));
  }

  @Test
  void what_went_back_pays_nothing_any_more() {
    Tranches tranches = of("100.00", "50.00").withdraw(1, Money.ofYuan("99.99"));
    assertThat(tranches.use(Money.ofYuan("1.00")).shares())
        .containsExactly(share(1, "0.01"), share(2, "0.99"));
    assertThat(tranches.left()).isEqualTo(Money.ofYuan("50.01"));
  }

  @Test
  void what_is_paid_on_for_a_thing_that_is_not_sold_is_taken_from_the_tranches() {
    Tranches paid = of("100.00", "50.00").use(Money.ofYuan("40.00")).after();
    Tranches withOthers = paid.keep(Money.ofYuan("5.00"));
    assertThat(withOthers.giveBack(Money.ofYuan("4.99")).left()).isEqualTo(Money.ofYuan("110.01"));
    assertThat(withOthers.giveBack(Money.ofYuan("5.00")).left()).isEqualTo(Money.ofYuan("110.00"));
    Tranches oneFenMore = withOthers.giveBack(Money.ofYuan("5.01"));
    assertThat(oneFenMore.left()).isEqualTo(Money.ofYuan("109.99"));
    assertThat(oneFenMore.find(1).orElseThrow().used()).isEqualTo(Money.ofYuan("40.01"));
    assertThat(paid.giveBack(Money.ofYuan("33.82")).left()).isEqualTo(Money.ofYuan("76.18"));
  }

  @Test
  void a_debtor_may_pay_after_a_thing_that_stood_for_costs_has_filled_the_tranches() {
    Tranches used = of("100.00").use(Money.ofYuan("30.00")).after();
    Tranches sold = used.realise(Money.ofYuan("20.00")).after();
    ReceiptParts debt = ReceiptParts.of(Money.ofYuan("30.00"), Money.ZERO);
    Tranches.Split paid = sold.take(ReceiptWay.MONEY, debt);
    assertThat(paid.shares()).containsExactly(share(1, "10.00"));
    assertThat(paid.after().beyond()).isEqualTo(Money.ofYuan("20.00"));
    assertThat(paid.after().left()).isEqualTo(Money.ofYuan("120.00"));
    assertThat(paid.after().giveBack(Money.ofYuan("20.00")).left())
        .isEqualTo(Money.ofYuan("100.00"));
  }

  @Test
  void whatever_happens_no_fen_is_lost_and_none_is_made() {
    long seed = System.nanoTime();
    Random dice = new Random(seed);
    Tranches tranches = Tranches.NONE;
    long in = 0;
    long paid = 0;
    for (int i = 0; i < 5_000; i++) {
      long left = tranches.left().fen();
      Money some = Money.ofFen(1 + dice.nextInt(1_000));
      switch (dice.nextInt(4)) {
        case 0 -> {
          tranches = with(tranches, some);
          in += some.fen();
        }
        case 1, 2 -> {
          Money use = some.min(Money.ofFen(left));
          Tranches.Split split = tranches.use(use);
          assertThat(sum(split.shares())).as("seed " + seed).isEqualTo(use);
          tranches = split.after();
          paid += use.fen();
        }
        default -> {
          Money back = some.min(Money.ofFen(paid));
          Tranches.Split split = tranches.restore(back);
          assertThat(sum(split.shares())).as("seed " + seed).isEqualTo(back);
          tranches = split.after();
          paid -= back.fen();
        }
      }
      assertThat(tranches.left().fen()).as("seed " + seed).isEqualTo(in - paid);
    }
  }

  @Test
  void a_receipt_that_is_taken_back_leaves_the_tranches_as_they_were_in_every_way() {
    Tranches before = of("100.00", "50.00").use(Money.ofYuan("120.00")).after();
    ReceiptParts parts =
        new ReceiptParts(
            Money.ofYuan("30.00"),
            Money.ofYuan("2.00"),
            Money.ofYuan("3.00"),
            Money.ofYuan("0.01"));
    for (ReceiptWay way :
        List.of(ReceiptWay.MONEY, ReceiptWay.THINGS, ReceiptWay.SET_OFF, ReceiptWay.TREASURY)) {
      Tranches taken = before.take(way, parts).after();

      assertThat(taken.takeBack(way, parts, Money.ZERO).after()).as(way.name()).isEqualTo(before);
    }
    // Out of money that was held before: what the fund has at the bank does not change either way.
    Tranches held = before.keep(Money.ofYuan("35.01"));
    for (ReceiptWay way : List.of(ReceiptWay.UNIDENTIFIED, ReceiptWay.OVER_RECOVERY)) {
      Tranches taken = held.take(way, parts).after();

      assertThat(taken.left()).isEqualTo(held.left());
      assertThat(taken.takeBack(way, parts, Money.ZERO).after()).as(way.name()).isEqualTo(held);
    }
  }

  private static Tranches with(Tranches tranches, Money amount) {
    return tranches.receive(
        new CapitalReceived(
            new FundId("f"),
            CapitalSource.DONATION,
            amount,
            new Document("1", "", ON),
            FundFigures.NONE,
            ON,
            "officer",
            Instant.EPOCH));
  }

  private static Money sum(List<TrancheShare> shares) {
    return Money.sum(shares.stream().map(TrancheShare::amount).toList());
  }

  private static Tranches with(Tranches tranches, int no, String amount) {
    return tranches.raise(
        no, CapitalSource.ALLOCATION, new Document("2", "", ON), ON, Money.ofYuan(amount));
  }

  @Test
  void what_a_tranche_paid_and_never_held_was_paid_by_the_others_the_oldest_first() {
    Tranches used = of("100.00", "50.00", "30.00").use(Money.ofYuan("60.00")).after();
    assertThat(used.lessen(1, Money.ofYuan("40.00")).list())
        .extracting(Tranche::used)
        .containsExactly(Money.ofYuan("60.00"), Money.ZERO, Money.ZERO);
    assertThat(used.lessen(1, Money.ofYuan("40.01")).list())
        .extracting(Tranche::used)
        .containsExactly(Money.ofYuan("59.99"), Money.ofYuan("0.01"), Money.ZERO);
    assertThat(used.lessen(1, Money.ofYuan("100.00")).list())
        .extracting(Tranche::used)
        .containsExactly(Money.ZERO, Money.ofYuan("50.00"), Money.ofYuan("10.00"));
    assertThat(used.lessen(1, Money.ofYuan("100.00")).left()).isEqualTo(Money.ofYuan("20.00"));
  }

  @Test
  void no_less_may_have_come_than_all_tranches_have_paid() {
    Tranches used = of("100.00", "50.00").use(Money.ofYuan("60.00")).after();
    assertThat(used.lessen(1, Money.ofYuan("90.00")).left()).isEqualTo(Money.ZERO);
    assertThatThrownBy(() -> used.lessen(1, Money.ofYuan("90.01")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void more_that_came_is_of_its_tranche_and_the_next_number_is_a_tranche_of_its_own() {
    Tranches tranches = of("100.00");
    assertThat(with(tranches, 1, "0.01").list())
        .extracting(Tranche::amount)
        .containsExactly(Money.ofYuan("100.01"));
    assertThat(with(tranches, 2, "0.01").list())
        .extracting(Tranche::amount)
        .containsExactly(Money.ofYuan("100.00"), Money.ofYuan("0.01"));
  }

  @Test
  void what_did_not_go_back_is_held_again() {
    Tranches tranches = of("100.00").withdraw(1, Money.ofYuan("10.00"));
    assertThat(tranches.bringBack(1, Money.ofYuan("10.00"))).isEqualTo(of("100.00"));
  }
}
