package wagefund.ledger.deposit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.DEPOSIT_MOVEMENT;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;
import wagefund.ledger.RunningLedger;
import wagefund.ledger.deposit.view.Deposits.Wanted;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.platform.read.Paging;
import wagefund.schema.read.tables.records.DepositMovementRecord;
import wagefund.schema.read.tables.records.WageDepositRecord;

/** What a deposit held on a day, as it was known, whatever was entered late. */
@ExtendWith(RunningLedger.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepositsTest {

  /** Beyond all that the running ledger writes. */
  private static final long FIRST = 1L << 40;

  private final Deposits deposits;
  private final DSLContext read;
  private final TransactionTemplate transaction;
  private final DepositId deposit = new DepositId("deposit-" + UUID.randomUUID());

  DepositsTest(Deposits deposits, DSLContext read, TransactionTemplate transaction) {
    this.deposits = deposits;
    this.read = read;
    this.transaction = transaction;
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private void moved(int no, int day, String status, long cashFen) {
    DepositMovementRecord row = read.newRecord(DEPOSIT_MOVEMENT);
    row.setSeq(FIRST + no);
    row.setDepositId(deposit.value());
    row.setOnDate(day(day));
    row.setKind("CASH");
    row.setAmountFen(0L);
    row.setNoticeId("");
    row.setDocument("");
    row.setNote("");
    row.setOfficer("clerk");
    row.setStatus(status);
    row.setRequiredFen(30_000L);
    row.setCashFen(cashFen);
    row.setGuaranteedFen(0L);
    row.setCommittedFen(0L);
    row.setDrawnFen(0L);
    row.setReplenishedFen(0L);
    row.setShortfallFen(0L);
    row.setGuaranteeNo("");
    row.setFaceFen(0L);
    read.insertInto(DEPOSIT_MOVEMENT).set(row).execute();
  }

  private void required() {
    WageDepositRecord row = read.newRecord(WAGE_DEPOSIT);
    row.setDepositId(deposit.value());
    row.setFundId("fund");
    row.setSchemeId("scheme");
    row.setSchemeVersion(1);
    row.setContractor("");
    row.setContractorCode("");
    row.setSector("");
    row.setEnterpriseLevel(false);
    row.setRequiredOn(day(1));
    row.setProjects("");
    row.setAdjustments("");
    row.setContractSumFen(0L);
    row.setRate("");
    row.setReason("");
    row.setBank("");
    row.setAccountNo("");
    row.setObjectionsOpen(0);
    row.setExempt(false);
    row.setLastSeq(FIRST + 4);
    read.insertInto(WAGE_DEPOSIT).set(row).execute();
  }

  /** Required on the 1st, 100.00 on the 5th, 20.00 on the 9th; then 3.00 of the 7th, late. */
  private void happened() {
    moved(1, 1, "REQUIRED", 0);
    moved(2, 5, "STORED", 10_000);
    moved(3, 9, "STORED", 12_000);
    moved(4, 7, "STORED", 12_300);
  }

  private void with(Runnable look) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          required();
          happened();
          look.run();
        });
  }

  private Optional<DepositAsKnown> on(int day, int place) {
    return deposits.asKnown(deposit, day(day), FIRST + place);
  }

  private String cash(int day, int place) {
    return on(day, place).map(d -> d.status() + " " + d.cash()).orElse("none");
  }

  @Test
  void what_was_entered_late_counts_from_its_own_day_without_what_came_after_that() {
    with(
        () -> {
          assertThat(cash(6, 4)).isEqualTo("STORED 100.00");
          assertThat(cash(7, 4)).isEqualTo("STORED 103.00");
          assertThat(cash(8, 4)).isEqualTo("STORED 103.00");
          assertThat(cash(9, 4)).isEqualTo("STORED 123.00");
        });
  }

  @Test
  void the_register_and_its_line_say_of_a_day_what_is_known_of_it_now() {
    with(
        () -> {
          for (int day = 1; day <= 10; day++) {
            Balance known = on(day, 4).orElseThrow().cash();
            assertThat(deposits.find(deposit, day(day)))
                .as("on %s", day(day))
                .map(row -> row.cash().toBalance())
                .contains(known);
            assertThat(deposits.register(Wanted.ALL, day(day), Paging.FIRST).items())
                .filteredOn(row -> row.id().equals(deposit.value()))
                .extracting(row -> row.cash().toBalance())
                .containsExactly(known);
          }
        });
  }

  @Test
  void before_its_place_it_was_not_known() {
    with(
        () -> {
          assertThat(cash(7, 3)).isEqualTo("STORED 100.00");
          assertThat(cash(9, 3)).isEqualTo("STORED 120.00");
          assertThat(cash(9, 2)).isEqualTo("STORED 100.00");
        });
  }

  @Test
  void before_the_first_day_and_before_the_first_place_there_is_no_deposit() {
    with(
        () -> {
          assertThat(on(1, 1)).get().extracting(DepositAsKnown::status).isEqualTo("REQUIRED");
          assertThat(deposits.asKnown(deposit, day(1).minusDays(1), FIRST + 4)).isEmpty();
          assertThat(on(31, 0)).isEmpty();
        });
  }
}
