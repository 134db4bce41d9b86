package wagefund.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds the vouchers up once more, and holds balances, figures and totals against them. */
final class Books {

  private static final String[] POSITIONS = {
    "bank_fen",
    "in_transit_fen",
    "outstanding_fen",
    "principal_fen",
    "interest_fen",
    "over_recovery_fen"
  };

  private static final String[] FIGURES = {
    "bank", "inTransit", "outstanding", "principal", "interest", "overRecovery"
  };

  private final Path folder;

  /** Debit and credit by fund, account and period. */
  private final Map<String, long[]> turnover = new TreeMap<>();

  /** Debit less credit by fund and account. */
  private final Map<String, Long> balances = new HashMap<>();

  private long vouchers;

  Books(Path folder) {
    this.folder = folder;
  }

  long vouchers() {
    return vouchers;
  }

  void verify() throws IOException, Finding {
    vouchersAndLines();
    balances();
    figures();
    new StatementTotals(folder, POSITIONS, FIGURES).verify();
  }

  private void vouchersAndLines() throws IOException, Finding {
    Map<String, Long> numbers = new HashMap<>();
    try (Table voucher =
            Table.open(
                folder,
                "vouchers.tsv",
                "voucher_id",
                "fund_id",
                "period",
                "type",
                "number",
                "on_date",
                "event_type",
                "total_fen",
                "seq");
        Table line =
            Table.open(
                folder,
                "voucher_lines.tsv",
                "voucher_id",
                "line_no",
                "fund_id",
                "account",
                "side",
                "amount_fen");
        Table event = Table.open(folder, "events.tsv", "seq", "payload_type")) {
      boolean more = line.next();
      long before = 0;
      while (voucher.next()) {
        vouchers++;
        long id = voucher.number("voucher_id");
        if (id <= before) {
          throw voucher.wrong("the vouchers are out of order");
        }
        before = id;
        String series = key(voucher, "fund_id", "period", "type");
        if (voucher.number("number") != numbers.merge(series, 1L, Long::sum)) {
          throw voucher.wrong("the number should be " + numbers.get(series) + " in its series");
        }
        ofItsEvent(voucher, event);
        more = lines(voucher, line, more);
      }
      if (more) {
        throw line.wrong("the line belongs to no voucher");
      }
    }
  }

  /** A voucher was made from the event at its place; several may be made from one. */
  private static void ofItsEvent(Table voucher, Table event) throws IOException, Finding {
    long seq = voucher.number("seq");
    while (event.line() <= seq) {
      if (!event.next()) {
        throw voucher.wrong("there is no event " + seq + " of which the voucher was made");
      }
    }
    if (!event.text("payload_type").equals(voucher.text("event_type"))) {
      throw voucher.wrong("the event " + seq + " is no " + voucher.text("event_type"));
    }
  }

  private boolean lines(Table voucher, Table line, boolean more) throws IOException, Finding {
    long id = voucher.number("voucher_id");
    long debit = 0;
    long credit = 0;
    long lines = 0;
    boolean there = more;
    while (there && line.number("voucher_id") == id) {
      lines++;
      if (line.number("line_no") != lines
          || !line.text("fund_id").equals(voucher.text("fund_id"))) {
        throw line.wrong("the line should be number " + lines + " of its voucher");
      }
      long amount = line.number("amount_fen");
      boolean isDebit = line.text("side").equals("DEBIT");
      debit += isDebit ? amount : 0;
      credit += isDebit ? 0 : amount;
      String account = key(voucher, "fund_id") + "\t" + line.text("account");
      long[] sums =
          turnover.computeIfAbsent(account + "\t" + voucher.text("period"), k -> new long[2]);
      sums[isDebit ? 0 : 1] += amount;
      balances.merge(account, isDebit ? amount : -amount, Long::sum);
      there = line.next();
    }
    if (debit != credit) {
      throw voucher.wrong("debits are " + debit + " fen, credits " + credit);
    }
    if (lines == 0) {
      throw voucher.wrong("the voucher has no lines");
    }
    return there;
  }

  private void balances() throws IOException, Finding {
    Map<String, long[]> left = new TreeMap<>(turnover);
    try (Table balance =
        Table.open(
            folder, "balances.tsv", "fund_id", "account", "period", "debit_fen", "credit_fen")) {
      while (balance.next()) {
        long[] sums = left.remove(key(balance, "fund_id", "account", "period"));
        long debit = sums == null ? 0 : sums[0];
        long credit = sums == null ? 0 : sums[1];
        if (debit != balance.number("debit_fen") || credit != balance.number("credit_fen")) {
          throw balance.wrong(
              "the vouchers give " + debit + " fen debit and " + credit + " credit");
        }
      }
      if (!left.isEmpty()) {
        throw balance.wrong("the balance of " + left.keySet().iterator().next() + " is missing");
      }
    }
  }

  private void figures() throws IOException, Finding {
    try (Table figure =
        Table.open(folder, "figures.tsv", "fund_id", "figure", "accounts", "debit_less_credit")) {
      while (figure.next()) {
        long sum = 0;
        for (String account : figure.text("accounts").split(",", -1)) {
          sum += balances.getOrDefault(figure.text("fund_id") + "\t" + account, 0L);
        }
        if (sum != figure.number("debit_less_credit")) {
          throw figure.wrong("the vouchers give " + sum + " fen");
        }
      }
    }
  }

  static String key(Table table, String... columns) {
    StringBuilder key = new StringBuilder();
    for (String column : columns) {
      key.append(key.length() == 0 ? "" : "\t").append(table.text(column));
    }
    return key.toString();
  }
}
