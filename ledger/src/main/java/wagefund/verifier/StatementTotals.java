package wagefund.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recomputes the totals that the monthly statements of fund movement print: what moved by kind, and
 * where the fund stood at the end of the month, from its movements one by one.
 */
final class StatementTotals {

  private final Path folder;
  private final String[] positions;
  private final String[] figures;

  StatementTotals(Path folder, String[] positions, String[] figures) {
    this.folder = folder;
    this.positions = positions;
    this.figures = figures;
  }

  void verify() throws IOException, Finding {
    Map<String, Long> moved = new TreeMap<>();
    Map<String, Long> last = new HashMap<>();
    movements(moved, last);
    figures(last);
    totals(moved);
  }

  private void movements(Map<String, Long> moved, Map<String, Long> last)
      throws IOException, Finding {
    try (Table movement =
        Table.open(
            folder,
            "movements.tsv",
            "seq",
            "fund_id",
            "on_date",
            "kind",
            "amount_fen",
            "bank_fen")) {
      while (movement.next()) {
        String fund = movement.text("fund_id");
        String on = movement.text("on_date");
        if (on.length() != 10) {
          throw movement.wrong("on_date is no day: " + on);
        }
        String month = fund + "\t" + on.substring(0, 7) + "\t";
        moved.merge(month + movement.text("kind"), movement.number("amount_fen"), Long::sum);
        for (int i = 0; i < positions.length; i++) {
          long now = movement.number(positions[i]);
          Long before = last.put(fund + "\t" + figures[i], now);
          moved.merge(
              month + "change of " + figures[i], now - (before == null ? 0 : before), Long::sum);
        }
      }
    }
  }

  /** After its last movement a fund stands where its figures stand. */
  private void figures(Map<String, Long> last) throws IOException, Finding {
    try (Table figure =
        Table.open(folder, "figures.tsv", "fund_id", "figure", "accounts", "debit_less_credit")) {
      while (figure.next()) {
        Long standing = last.get(Books.key(figure, "fund_id", "figure"));
        long own = Math.abs(figure.number("debit_less_credit"));
        if (standing != null && standing != own) {
          throw figure.wrong("the movements give " + standing + " fen");
        }
      }
    }
  }

  private void totals(Map<String, Long> moved) throws IOException, Finding {
    Map<String, Long> left = new TreeMap<>(moved);
    try (Table total =
        Table.open(folder, "statement_totals.tsv", "fund_id", "month", "total", "fen")) {
      while (total.next()) {
        Long sum = left.remove(Books.key(total, "fund_id", "month", "total"));
        if (sum == null || sum != total.number("fen")) {
          throw total.wrong("the movements give " + (sum == null ? "none" : sum + " fen"));
        }
      }
      if (!left.isEmpty()) {
        throw total.wrong("the total " + left.keySet().iterator().next() + " is missing");
      }
    }
  }
}
