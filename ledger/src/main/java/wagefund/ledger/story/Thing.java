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
  WITHDRAWAL,
  WRITE_OFF,
  CORRECTION,
  ESTATE,
  RECEIPT,
  REFUND;

  /** The field in which a step names it. */
  String field() {
    return switch (this) {
      case WAGE_ACCOUNT -> "wageAccount";
      case WRITE_OFF -> "writeOff";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }
}
