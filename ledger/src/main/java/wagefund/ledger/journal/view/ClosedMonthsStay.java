package wagefund.ledger.journal.view;

import static wagefund.schema.read.Tables.ACCOUNT_TURNOVER;
import static wagefund.schema.read.Tables.PERIOD_BALANCE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.platform.read.CheckName;
import wagefund.ledger.platform.read.InTwoLanguages;
import wagefund.ledger.platform.read.ReadCheck;

/**
 * 结转: with what a month was closed, the next one opens; so also the year. Nothing was booked into a
 * month after it was closed.
 */
@Component
class ClosedMonthsStay implements ReadCheck {

  @Override
  public CheckName name() {
    return new CheckName(
        "每期期末余额即下期期初余额", "The closing balance of a period is the opening balance of the next");
  }

  @Override
  public List<String> differences(DSLContext read) {
    Field<Long> debit = sum(ACCOUNT_TURNOVER.DEBIT_FEN);
    Field<Long> credit = sum(ACCOUNT_TURNOVER.CREDIT_FEN);
    List<String> differences = new ArrayList<>();
    read.select(
            PERIOD_BALANCE.FUND_ID,
            PERIOD_BALANCE.PERIOD,
            PERIOD_BALANCE.ACCOUNT,
            PERIOD_BALANCE.DEBIT_FEN.minus(PERIOD_BALANCE.CREDIT_FEN),
            debit.minus(credit))
        .from(PERIOD_BALANCE)
        .join(ACCOUNT_TURNOVER)
        .on(ACCOUNT_TURNOVER.FUND_ID.eq(PERIOD_BALANCE.FUND_ID))
        .and(ACCOUNT_TURNOVER.ACCOUNT.eq(PERIOD_BALANCE.ACCOUNT))
        .and(ACCOUNT_TURNOVER.PERIOD.le(PERIOD_BALANCE.PERIOD))
        .groupBy(
            PERIOD_BALANCE.FUND_ID,
            PERIOD_BALANCE.PERIOD,
            PERIOD_BALANCE.ACCOUNT,
            PERIOD_BALANCE.DEBIT_FEN,
            PERIOD_BALANCE.CREDIT_FEN)
        .having(PERIOD_BALANCE.DEBIT_FEN.minus(PERIOD_BALANCE.CREDIT_FEN).ne(debit.minus(credit)))
        .forEach(
            r ->
                differences.add(
                    InTwoLanguages.of(
                        text("资金 %s，%s，科目 %s：结账时 %s，账簿现为 %s", r),
                        text("fund %s, %s, account %s: closed with %s, the books now say %s", r))));
    return differences;
  }

  private static String text(String words, Record5<String, String, String, Long, Long> r) {
    return words.formatted(
        r.value1(), r.value2(), r.value3(), new Balance(r.value4()), new Balance(r.value5()));
  }

  private static Field<Long> sum(Field<Long> amount) {
    return DSL.sum(amount).cast(Long.class);
  }
}
