package wagefund.ledger.platform.export;

import java.util.Map;

/**
 * A fund whose books are exported.
 *
 * @param segment its name within the name of an account
 * @param accounts the accounts that turned over or hold a figure, by code
 */
record BookFund(
    String id, String code, String name, String segment, Map<String, BookAccount> accounts) {

  BookFund {
    accounts = Map.copyOf(accounts);
  }
}
