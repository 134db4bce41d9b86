package wagefund.ledger.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimLine;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimRules;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.LineChange;
import wagefund.ledger.recovery.event.ReceiptBooking;

/** A receipt that is taken back leaves the claim as though it had never come. */
class CorrectedClaimTest {

  private static final LocalDate PAID = LocalDate.of(2025, 3, 1);
  private static final LocalDate CAME = LocalDate.of(2025, 6, 1);

  /** Two payments of 100.00 each. */
  private static ClaimFacts claim() {
    return new ClaimFacts(
        new ClaimId("c"),
        new CaseId("case"),
        new FundId("fund"),
        PAID,
        List.of(new ClaimDebtor(DebtorKind.EMPLOYER, "某公司", "", Optional.empty())),
        List.of(),
        List.of(line(1), line(2)),
        Money.ofYuan("200.00"),
        Money.ZERO,
        Money.ZERO,
        Money.ofYuan("200.00"),
        ClaimRules.OLDER,
        List.of(),
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

  private static ClaimLine line(int no) {
    return new ClaimLine(
        "batch",
        no,
        new PersonId("p" + no),
        Money.ofYuan("100.00"),
        PAID,
        Optional.empty(),
        List.of());
  }

  private static ReceiptBooking toFund(String amount) {
    return new ReceiptBooking(
        Money.ofYuan(amount),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        List.of());
  }

  private static LineChange change(int line, String amount) {
    return new LineChange(line, Money.ofYuan(amount));
  }

  private static CorrectedClaim received(String amount) {
    return new CorrectedClaim(
        Evolution.received(claim(), Money.ofYuan(amount), Money.ZERO, CAME), CAME);
  }

  @Test
  void the_line_that_was_paid_last_is_owed_again_first_by_one_fen_less_the_same_and_more() {
    CorrectedClaim corrected = received("150.00");

    assertThat(corrected.giveBack(Money.ofYuan("49.99"))).containsExactly(change(2, "49.99"));
    assertThat(corrected.giveBack(Money.ofYuan("50.00"))).containsExactly(change(2, "50.00"));
    assertThat(corrected.giveBack(Money.ofYuan("50.01")))
        .containsExactly(change(2, "50.00"), change(1, "0.01"));
  }

  @Test
  void more_than_fell_off_on_that_day_is_never_owed_again() {
    CorrectedClaim corrected = received("150.00");

    assertThatThrownBy(() -> corrected.giveBack(Money.ofYuan("150.01")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                new CorrectedClaim(corrected.claim(), CAME.plusDays(1))
                    .giveBack(Money.ofYuan("0.01")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void two_receipts_whose_money_met_on_one_day_can_both_be_taken_back_in_either_order() {
    LocalDate between = CAME.plusDays(10);
    LocalDate later = CAME.plusDays(20);
    ClaimLine paidLater =
        new ClaimLine(
            "batch",
            3,
            new PersonId("p3"),
            Money.ofYuan("100.00"),
            later,
            Optional.empty(),
            List.of());
    ClaimFacts claim = claim().with(List.of(line(1), paidLater));
    ClaimFacts first = Evolution.received(claim, Money.ofYuan("30.00"), Money.ZERO, later);
    // What came before the second payment is recorded late, and reaches it: on its day, as the
    // first.
    ClaimFacts both = Evolution.received(first, Money.ofYuan("100.00"), Money.ZERO, between);

    assertTakenBack(both, later, "30.00", between, "100.00");
    assertTakenBack(both, between, "100.00", later, "30.00");
  }

  private static void assertTakenBack(
      ClaimFacts both, LocalDate day, String amount, LocalDate otherDay, String otherAmount) {
    CorrectedClaim one = new CorrectedClaim(both, day);
    ReceiptBooking all = toFund(amount);
    ClaimFacts rest = one.without(all, one.giveBack(all.toFund()), ReceiptBooking.NONE);
    CorrectedClaim other = new CorrectedClaim(rest, otherDay);
    ReceiptBooking others = toFund(otherAmount);

    ClaimFacts none = other.without(others, other.giveBack(others.toFund()), ReceiptBooking.NONE);

    assertThat(none.lines()).allMatch(line -> line.left().equals(line.amount()));
  }

  @Test
  void all_of_it_taken_back_is_the_claim_before_with_its_limitation() {
    CorrectedClaim corrected = received("150.00");
    ReceiptBooking all = toFund("150.00");

    ClaimFacts after =
        corrected.without(all, corrected.giveBack(all.toFund()), ReceiptBooking.NONE);

    assertThat(after).isEqualTo(claim());
    assertThat(corrected.claim().limitationOn()).isAfter(after.limitationOn());
  }

  @Test
  void a_part_of_it_taken_back_still_restarts_the_limitation() {
    CorrectedClaim corrected = received("150.00");
    ReceiptBooking less = toFund("149.99");

    ClaimFacts after = corrected.without(less, corrected.giveBack(less.toFund()), toFund("0.01"));

    assertThat(after.outstanding()).isEqualTo(Money.ofYuan("199.99"));
    assertThat(after.acts()).isEqualTo(corrected.claim().acts());
  }

  @Test
  void what_is_right_falls_off_as_though_it_had_come_on_its_day() {
    CorrectedClaim before = new CorrectedClaim(claim(), CAME);
    ReceiptBooking right = toFund("150.00");

    ClaimFacts after = before.with(right, before.take(right.toFund()), ReceiptBooking.NONE);

    assertThat(after).isEqualTo(received("150.00").claim());
  }
}
