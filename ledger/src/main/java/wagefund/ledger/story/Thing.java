package wagefund.ledger.story;

import java.util.Locale;

/** What a story gives names to. */
enum Thing {
  FUND,
  CASE,
  ADVANCE,
  DEPOSIT,
  NOTICE;

  /** The field in which a step names it. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
