package wagefund.ledger.story;

import java.util.Locale;

/** What a story gives names to. */
enum Thing {
  FUND,
  CASE,
  ADVANCE,
  DEPOSIT,
  NOTICE,
  WAGE_ACCOUNT,
  PAYROLL,
  WITHDRAWAL;

  /** The field in which a step names it. */
  String field() {
    return this == WAGE_ACCOUNT ? "wageAccount" : name().toLowerCase(Locale.ROOT);
  }
}
