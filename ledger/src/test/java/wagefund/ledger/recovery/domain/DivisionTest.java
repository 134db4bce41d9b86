package wagefund.ledger.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.recovery.command.AgreedInterest;
import wagefund.ledger.recovery.command.ClaimDebt;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimLine;
import wagefund.ledger.recovery.command.LprTable;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.ClaimInterest.Method;
import wagefund.ledger.recovery.event.ClaimInterest.Start;
import wagefund.ledger.recovery.event.ClaimRules;
import wagefund.ledger.recovery.event.DebtorKind;
import wagefund.ledger.recovery.event.ReceiptChannel;
import wagefund.ledger.recovery.event.RecoveryReceived;

class DivisionTest {

  private static final LprTable LPR = LprTable.read(List.of("2024-01-01,3.45"));
  private static final LocalDate PAID = LocalDate.of(2024, 2, 1);

  @ParameterizedTest
  @CsvSource({
    // receipt, method, costs, interest, principal, workers, beyond; owed are 100, 20, 1,000 and 500
    "99.99, FUND_FIRST, 99.99, 0.00, 0.00, 0.00, 0.00",
    "100.00, FUND_FIRST, 100.00, 0.00, 0.00, 0.00, 0.00",
    "100.01, FUND_FIRST, 100.00, 0.01, 0.00, 0.00, 0.00",
    "119.99, FUND_FIRST, 100.00, 19.99, 0.00, 0.00, 0.00",
    "120.00, FUND_FIRST, 100.00, 20.00, 0.00, 0.00, 0.00",
    "120.01, FUND_FIRST, 100.00, 20.00, 0.01, 0.00, 0.00",
    "1119.99, FUND_FIRST, 100.00, 20.00, 999.99, 0.00, 0.00",
    "1120.00, FUND_FIRST, 100.00, 20.00, 1000.00, 0.00, 0.00",
    "1120.01, FUND_FIRST, 100.00, 20.00, 1000.00, 0.01, 0.00",
    "1619.99, FUND_FIRST, 100.00, 20.00, 1000.00, 499.99, 0.00",
    "1620.00, FUND_FIRST, 100.00, 20.00, 1000.00, 500.00, 0.00",
    "1620.01, FUND_FIRST, 100.00, 20.00, 1000.00, 500.00, 0.01",
    "499.99, WORKERS_FIRST, 0.00, 0.00, 0.00, 499.99, 0.00",
    "500.00, WORKERS_FIRST, 0.00, 0.00, 0.00, 500.00, 0.00",
    "500.01, WORKERS_FIRST, 0.01, 0.00, 0.00, 500.00, 0.00",
    "600.01, WORKERS_FIRST, 100.00, 0.01, 0.00, 500.00, 0.00",
    "620.01, WORKERS_FIRST, 100.00, 20.00, 0.01, 500.00, 0.00",
    "1620.01, WORKERS_FIRST, 100.00, 20.00, 1000.00, 500.00, 0.01",
    // 1,000.00 x 1,120 / 1,620 = 691.358
    "1000.00, PRO_RATA, 100.00, 20.00, 571.36, 308.64, 0.00",
    "1620.00, PRO_RATA, 100.00, 20.00, 1000.00, 500.00, 0.00",
    "1620.01, PRO_RATA, 100.00, 20.00, 1000.00, 500.00, 0.01",
  })
  void costs_come_before_interest_and_interest_before_principal(
      String receipt,
      AllocationMethod method,
      String costs,
      String interest,
      String principal,
      String workers,
      String beyond) {
    Division.Owed owed = new Division.Owed(yuan("100.00"), yuan("20.00"), yuan("1000.00"));

    assertThat(Division.of(yuan(receipt), owed, yuan("500.00"), method))
        .isEqualTo(
            new Division(
                yuan(costs), yuan(interest), yuan(principal), yuan(workers), yuan(beyond)));
  }

  @Test
  void the_parts_of_any_receipt_sum_to_it_and_none_exceeds_what_is_owed() {
    long seed = System.nanoTime();
    System.out.println("Seed of the random divisions: " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Division.Owed owed =
          new Division.Owed(fen(random, 5_000), fen(random, 5_000), fen(random, 500_000));
      Money workers = fen(random, 500_000);
      Money receipt = around(random, owed, workers);
      for (AllocationMethod method : METHODS) {
        Division d = Division.of(receipt, owed, workers, method);
        String of =
            "seed %d: %s of %s and %s %s: %s".formatted(seed, receipt, owed, workers, method, d);
        assertThat(total(d)).as(of).isEqualTo(receipt);
        assertThat(d.costs().isMoreThan(owed.costs())).as(of).isFalse();
        assertThat(d.interest().isMoreThan(owed.interest())).as(of).isFalse();
        assertThat(d.toFund().isMoreThan(owed.principal())).as(of).isFalse();
        assertThat(d.toWorkers().isMoreThan(workers)).as(of).isFalse();
        assertThat(d.interest().isZero() || d.costs().equals(owed.costs())).as(of).isTrue();
        assertThat(d.toFund().isZero() || d.interest().equals(owed.interest())).as(of).isTrue();
        assertThat(d.beyond().isZero() || total(d).minus(d.beyond()).equals(all(owed, workers)))
            .as(of)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AllocationMethod.class,
      names = {"FUND_FIRST", "WORKERS_FIRST"})
  void on_one_day_every_order_of_the_receipts_gives_the_same_totals(AllocationMethod method) {
    long seed = System.nanoTime();
    System.out.println("Seed of the receipts of one day: " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      LocalDate day = PAID.plusDays(random.nextInt(200));
      Money workers = fen(random, 500_000);
      ClaimFacts claim = claim(fen(random, 30_000));
      List<Receipt> receipts = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        receipts.add(new Receipt(fen(random, 600_000), day));
      }
      Money sum = Money.sum(receipts.stream().map(Receipt::amount).toList());
      Division together =
          new Debts(claim, workers).take(List.of(new Receipt(sum, day)), method).total();
      for (List<Receipt> order : orders(receipts)) {
        Debts debts = new Debts(claim, workers).take(order, method);
        assertThat(debts.total()).as("seed %d: %s", seed, order).isEqualTo(together);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = AllocationMethod.class,
      names = {"FUND_FIRST", "WORKERS_FIRST", "PRO_RATA"})
  void in_whatever_order_receipts_are_recorded_none_is_lost_or_counted_twice(
      AllocationMethod method) {
    long seed = System.nanoTime();
    System.out.println("Seed of the receipts of many days: " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      Money workers = fen(random, 500_000);
      ClaimFacts claim = claim(fen(random, 30_000));
      List<Receipt> receipts = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        receipts.add(new Receipt(fen(random, 600_000), PAID.plusDays(random.nextInt(900))));
      }
      Money sum = Money.sum(receipts.stream().map(Receipt::amount).toList());
      for (List<Receipt> order : orders(receipts)) {
        Debts debts = new Debts(claim, workers).take(order, method);
        String of = "seed %d: %s".formatted(seed, order);
        Division got = debts.total();
        ClaimFacts after = debts.claim;
        assertThat(total(got)).as(of).isEqualTo(sum);
        assertThat(after.costsReceived()).as(of).isEqualTo(got.costs());
        assertThat(after.interestReceived()).as(of).isEqualTo(got.interest());
        assertThat(after.recovered()).as(of).isEqualTo(got.toFund());
        assertThat(after.outstanding().plus(got.toFund())).as(of).isEqualTo(claim.outstanding());
        assertThat(Money.sum(after.lines().stream().map(ClaimLine::left).toList()))
            .as(of)
            .isEqualTo(after.outstanding());
        assertThat(got.costs().isMoreThan(claim.costs())).as(of).isFalse();
        assertThat(got.toWorkers().plus(debts.workers)).as(of).isEqualTo(workers);
      }
    }
  }

  @Test
  void interest_that_was_received_is_not_owed_again_on_the_same_day() {
    // One yuan a day on 10,000.00: 30.00 of interest and 10.00 of costs.
    LocalDate day = PAID.plusDays(30);
    Debts debts =
        new Debts(claim(yuan("10.00")), Money.ZERO)
            .take(List.of(new Receipt(yuan("25.00"), day)), AllocationMethod.FUND_FIRST);
    assertThat(debts.total().interest()).isEqualTo(yuan("15.00"));
    assertThat(debts.debt(day).interest()).isEqualTo(yuan("15.00"));
    assertThat(debts.debt(day).costs()).isEqualTo(Money.ZERO);

    debts.take(List.of(new Receipt(yuan("15.01"), day)), AllocationMethod.FUND_FIRST);
    assertThat(debts.total().interest()).isEqualTo(yuan("30.00"));
    assertThat(debts.claim.outstanding()).isEqualTo(yuan("9999.99"));
  }

  @Test
  void a_receipt_that_pays_only_costs_or_interest_restarts_the_limitation() {
    LocalDate day = PAID.plusDays(200);
    for (String amount : List.of("0.01", "10.00", "10.01")) {
      Debts debts =
          new Debts(claim(yuan("10.00")), Money.ZERO)
              .take(List.of(new Receipt(yuan(amount), day)), AllocationMethod.FUND_FIRST);
      assertThat(debts.total().toFund()).isEqualTo(Money.ZERO);
      assertThat(debts.claim.limitationOn()).isEqualTo(day.plusYears(3));
    }
  }

  private static final List<AllocationMethod> METHODS =
      List.of(
          AllocationMethod.FUND_FIRST, AllocationMethod.WORKERS_FIRST, AllocationMethod.PRO_RATA);

  private record Receipt(Money amount, LocalDate on) {}

  /** The debts of one case while receipts come in. */
  private static final class Debts {

    private final List<Division> divisions = new ArrayList<>();
    private ClaimFacts claim;
    private Money workers;

    Debts(ClaimFacts claim, Money workers) {
      this.claim = claim;
      this.workers = workers;
    }

    ClaimDebt debt(LocalDate day) {
      InterestReckoning reckoning = new InterestReckoning(claim, LPR, day);
      assertThat(reckoning.reckon()).isEmpty();
      return reckoning.debt();
    }

    Debts take(List<Receipt> receipts, AllocationMethod method) {
      for (Receipt receipt : receipts) {
        ClaimDebt debt = debt(receipt.on());
        Division d =
            Division.of(
                receipt.amount(),
                new Division.Owed(debt.costs(), debt.interest(), claim.outstanding()),
                workers,
                method);
        assertThat(DivisionTest.total(d)).isEqualTo(receipt.amount());
        claim = Evolution.received(claim, event(receipt, d, method));
        workers = workers.minus(d.toWorkers());
        divisions.add(d);
      }
      return this;
    }

    Division total() {
      return new Division(
          Money.sum(divisions.stream().map(Division::costs).toList()),
          Money.sum(divisions.stream().map(Division::interest).toList()),
          Money.sum(divisions.stream().map(Division::toFund).toList()),
          Money.sum(divisions.stream().map(Division::toWorkers).toList()),
          Money.sum(divisions.stream().map(Division::beyond).toList()));
    }

    private RecoveryReceived event(Receipt receipt, Division d, AllocationMethod method) {
      return new RecoveryReceived(
          claim.claimId(),
          new ReceiptId("receipt-" + divisions.size()),
          claim.caseId(),
          claim.fundId(),
          claim.debtor().name(),
          ReceiptChannel.BANK,
          claim.debtor().name(),
          new Document("1", "回单", receipt.on()),
          method,
          "",
          receipt.amount(),
          d.toFund(),
          d.toWorkers(),
          d.beyond(),
          List.of(),
          claim.outstanding().minus(d.toFund()),
          receipt.on(),
          "recovery",
          Instant.EPOCH,
          Optional.empty(),
          Optional.empty(),
          Optional.of(d.costs()),
          Optional.of(d.interest()),
          Optional.of(d.costs()),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static Money total(Division d) {
    return d.costs().plus(d.interest()).plus(d.toFund()).plus(d.toWorkers()).plus(d.beyond());
  }

  private static Money all(Division.Owed owed, Money workers) {
    return owed.total().plus(workers);
  }

  /** Often one fen below, at or above a place where the next part begins. */
  private static Money around(Random random, Division.Owed owed, Money workers) {
    List<Money> places =
        List.of(
            owed.costs(),
            owed.costs().plus(owed.interest()),
            owed.total(),
            workers,
            workers.plus(owed.costs()),
            all(owed, workers));
    long near = places.get(random.nextInt(places.size())).fen() + random.nextInt(3) - 1;
    return random.nextInt(4) == 0 ? fen(random, 1_200_000) : Money.ofFen(Math.max(0, near));
  }

  /** Often nothing. */
  private static Money fen(Random random, int bound) {
    return random.nextInt(8) == 0 ? Money.ZERO : Money.ofFen(random.nextInt(bound));
  }

  private static <T> List<List<T>> orders(List<T> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> orders = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      List<T> rest = new ArrayList<>(of);
      T first = rest.remove(i);
      for (List<T> order : orders(rest)) {
        List<T> one = new ArrayList<>(List.of(first));
        one.addAll(order);
        orders.add(Collections.unmodifiableList(one));
      }
    }
    return orders;
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  /**
   * Two lines of 6,000.00 and 4,000.00 of 2024-02-01 at 3.65%, one yuan a day; due after 90 days.
   */
  private static ClaimFacts claim(Money costs) {
    ClaimInterest interest =
        new ClaimInterest(Method.SIMPLE, 36_500, 365, Start.PAYMENT, Optional.empty());
    return new ClaimFacts(
        new ClaimId("claim-1"),
        new CaseId("case-1"),
        new FundId("fund-1"),
        PAID,
        List.of(new ClaimDebtor(DebtorKind.EMPLOYER, "某公司", "", Optional.empty())),
        List.of(),
        List.of(line(1, "6000.00"), line(2, "4000.00")),
        yuan("10000.00"),
        Money.ZERO,
        Money.ZERO,
        yuan("10000.00"),
        new ClaimRules(interest, 3, 30),
        List.of(new AgreedInterest(LocalDate.EPOCH, interest)),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        costs,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO);
  }

  private static ClaimLine line(int number, String amount) {
    return new ClaimLine(
        "batch-1",
        number,
        new PersonId("person-" + number),
        yuan(amount),
        PAID,
        Optional.of(PAID.plusDays(90)),
        List.of());
  }
}
