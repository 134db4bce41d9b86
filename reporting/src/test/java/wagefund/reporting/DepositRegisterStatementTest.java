package wagefund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static wagefund.schema.read.Tables.DEPOSIT_MOVEMENT;
import static wagefund.schema.read.Tables.WAGE_DEPOSIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** 保证金台账 of a day, whatever was entered late. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepositRegisterStatementTest {

  private final DSLContext read = ReadSchema.fresh();

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private void required(String deposit) {
    read.insertInto(WAGE_DEPOSIT)
        .set(WAGE_DEPOSIT.DEPOSIT_ID, deposit)
        .set(WAGE_DEPOSIT.FUND_ID, "fund")
        .set(WAGE_DEPOSIT.SCHEME_ID, "scheme")
        .set(WAGE_DEPOSIT.SCHEME_VERSION, 1)
        .set(WAGE_DEPOSIT.CONTRACTOR, "")
        .set(WAGE_DEPOSIT.CONTRACTOR_CODE, "")
        .set(WAGE_DEPOSIT.SECTOR, "")
        .set(WAGE_DEPOSIT.ENTERPRISE_LEVEL, false)
        .set(WAGE_DEPOSIT.REQUIRED_ON, day(1))
        .set(WAGE_DEPOSIT.PROJECTS, "")
        .set(WAGE_DEPOSIT.ADJUSTMENTS, "")
        .set(WAGE_DEPOSIT.CONTRACT_SUM_FEN, 0L)
        .set(WAGE_DEPOSIT.RATE, "")
        .set(WAGE_DEPOSIT.REASON, "")
        .set(WAGE_DEPOSIT.BANK, "")
        .set(WAGE_DEPOSIT.ACCOUNT_NO, "")
        .set(WAGE_DEPOSIT.OBJECTIONS_OPEN, 0)
        .set(WAGE_DEPOSIT.EXEMPT, false)
        .set(WAGE_DEPOSIT.LAST_SEQ, 0L)
        .execute();
  }

  private void drawn(String deposit, long seq, int day, long drawnFen) {
    read.insertInto(DEPOSIT_MOVEMENT)
        .set(DEPOSIT_MOVEMENT.SEQ, seq)
        .set(DEPOSIT_MOVEMENT.DEPOSIT_ID, deposit)
        .set(DEPOSIT_MOVEMENT.ON_DATE, day(day))
        .set(DEPOSIT_MOVEMENT.KIND, "DRAWN")
        .set(DEPOSIT_MOVEMENT.AMOUNT_FEN, 0L)
        .set(DEPOSIT_MOVEMENT.NOTICE_ID, "")
        .set(DEPOSIT_MOVEMENT.DOCUMENT, "")
        .set(DEPOSIT_MOVEMENT.NOTE, "")
        .set(DEPOSIT_MOVEMENT.OFFICER, "clerk")
        .set(DEPOSIT_MOVEMENT.STATUS, "REPLENISH_DUE")
        .set(DEPOSIT_MOVEMENT.REQUIRED_FEN, 30_000L)
        .set(DEPOSIT_MOVEMENT.CASH_FEN, 30_000 - drawnFen)
        .set(DEPOSIT_MOVEMENT.GUARANTEED_FEN, 0L)
        .set(DEPOSIT_MOVEMENT.COMMITTED_FEN, 0L)
        .set(DEPOSIT_MOVEMENT.DRAWN_FEN, drawnFen)
        .set(DEPOSIT_MOVEMENT.REPLENISHED_FEN, 0L)
        .set(DEPOSIT_MOVEMENT.SHORTFALL_FEN, drawnFen)
        .set(DEPOSIT_MOVEMENT.GUARANTEE_NO, "")
        .set(DEPOSIT_MOVEMENT.FACE_FEN, 0L)
        .execute();
  }

  private Object drawnUpTo(int day) {
    return new DepositRegisterStatement(read).of(day(day)).facts().get("drawnSum");
  }

  @Test
  void What_was_entered_late_counts_from_its_own_day_without_what_came_after_that() {
    required("east");
    drawn("east", 1, 1, 0);
    drawn("east", 3, 9, 2_000);
    drawn("east", 5, 7, 2_300);
    required("west");
    drawn("west", 2, 5, 10_000);
    drawn("west", 4, 8, 10_500);

    assertThat(drawnUpTo(6)).isEqualTo(new BigDecimal("100.00"));
    assertThat(drawnUpTo(7)).isEqualTo(new BigDecimal("103.00"));
    assertThat(drawnUpTo(8)).isEqualTo(new BigDecimal("108.00"));
    assertThat(drawnUpTo(9)).isEqualTo(new BigDecimal("128.00"));
  }
}
