package wagefund.ledger.journal.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * 科目余额表: the accounts of a fund over some months.
 *
 * @param from the first month
 * @param to the last month
 * @param asOf the last day
 * @param position the place of the sealed log up to which entries are in it
 * @param totals the sums of the six columns
 * @param balances whether debits equal credits, at the opening, within and at the closing
 */
public record TrialBalanceSheet(
    String fundId,
    YearMonth from,
    YearMonth to,
    LocalDate asOf,
    long position,
    List<AccountBalance> accounts,
    AccountBalance totals,
    boolean balances) {}
