package wagefund.ledger.tranche.view;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.FUND_TRANCHE;
import static wagefund.schema.read.Tables.TRANCHE_USE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundsCorrected;
import wagefund.ledger.fund.event.FundsRecovered;
import wagefund.ledger.fund.event.FundsRecoveryCorrected;
import wagefund.ledger.fund.event.ReceiptParts;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.platform.read.RowsInMemory;
import wagefund.ledger.platform.read.SealedEvent;
import wagefund.ledger.platform.read.WriteSet;

/** What came back is told on every day, also where less of it had come than was booked. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FundTranchesTest {

  private static final Document PAPER = new Document("示例1号", "依据", day(1));

  private final FundTranches tranches;
  private final DSLContext read;
  private final TransactionTemplate transaction;
  private final FundId fund = new FundId("tranches-" + UUID.randomUUID());
  private final WriteSet rows = RowsInMemory.empty();
  private long seq = 1_000_000;

  FundTranchesTest(FundTranches tranches, DSLContext read, TransactionTemplate transaction) {
    this.tranches = tranches;
    this.read = read;
    this.transaction = transaction;
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 1, day);
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  private void happened(Object event) {
    seq++;
    new TrancheProjection()
        .on(new SealedEvent(seq, "e" + seq, fund.value(), Instant.EPOCH, event), rows);
  }

  private void capital(String amount, int day) {
    happened(
        new CapitalReceived(
            fund,
            CapitalSource.ALLOCATION,
            yuan(amount),
            PAPER,
            FundFigures.NONE,
            day(day),
            "某",
            Instant.EPOCH));
  }

  private void paid(String amount, int day) {
    happened(
        new FundsCorrected(
            fund,
            "b",
            Money.ZERO,
            yuan(amount),
            PAPER,
            FundFigures.NONE,
            day(day),
            "某",
            Instant.EPOCH));
  }

  private void received(String amount, int day) {
    happened(
        new FundsRecovered(
            fund,
            "claim",
            yuan(amount),
            Money.ZERO,
            "某",
            PAPER,
            FundFigures.NONE,
            day(day),
            "某",
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private void receivedLess(String amount, int day) {
    happened(
        new FundsRecoveryCorrected(
            fund,
            "claim",
            true,
            ReceiptWay.MONEY,
            ReceiptParts.of(yuan(amount), Money.ZERO),
            Money.ZERO,
            "某",
            PAPER,
            FundFigures.NONE,
            day(day),
            "某",
            Instant.EPOCH));
  }

  /** The rows are written, read as of a day, and taken back again. */
  private List<String> asOf(int day) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              rows.all(FUND_TRANCHE, DSL.noCondition(), row -> true)
                  .forEach(row -> read.insertInto(FUND_TRANCHE).set(row).execute());
              rows.all(TRANCHE_USE, DSL.noCondition(), row -> true)
                  .forEach(row -> read.insertInto(TRANCHE_USE).set(row).execute());
              return tranches.asOf(fund, day(day), Optional.empty()).stream()
                  .map(
                      t ->
                          "%d: %s paid, %s recovered, %s left"
                              .formatted(t.no(), t.paid(), t.recovered(), t.left()))
                  .toList();
            }));
  }

  @Test
  void what_is_put_right_before_the_day_of_its_receipt_stands_below_zero_until_that_day() {
    capital("100.00", 2);
    paid("80.00", 3);
    received("50.00", 10);
    receivedLess("50.00", 5);

    assertThat(asOf(4)).containsExactly("1: 80.00 paid, 0.00 recovered, 20.00 left");
    assertThat(asOf(5)).containsExactly("1: 80.00 paid, -50.00 recovered, -30.00 left");
    assertThat(asOf(9)).containsExactly("1: 80.00 paid, -50.00 recovered, -30.00 left");
    assertThat(asOf(10)).containsExactly("1: 80.00 paid, 0.00 recovered, 20.00 left");
  }

  @Test
  void what_is_put_right_may_fall_on_a_tranche_to_which_nothing_had_come_back() {
    capital("100.00", 2);
    capital("100.00", 3);
    paid("100.00", 4);
    received("60.00", 5);
    paid("80.00", 6);
    receivedLess("60.00", 7);

    assertThat(asOf(7))
        .containsExactly(
            "1: 160.00 paid, 60.00 recovered, 0.00 left",
            "2: 20.00 paid, -60.00 recovered, 20.00 left");
  }
}
