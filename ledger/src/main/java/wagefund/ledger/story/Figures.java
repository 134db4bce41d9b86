package wagefund.ledger.story;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;

/** All figures of the funds, cases and advances of a story at one moment, by name. */
record Figures(SortedMap<String, String> byName) {

  /** What may change with the day alone, though nothing is done. */
  private static final String OF_THE_DAY =
      "(claim \\S+ state|deposit \\S+ (status|light|overdue|cover)|notice \\S+ daysLate"
          + "|wageAccount \\S+ (fundingMonthsMissed|payrollMonthsMissed|balanceLow)"
          + "|debtor .* interest"
          + "|tranche \\S+ \\d+ standing)";

  static final Figures NONE = new Figures(new TreeMap<>());

  Figures {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The balance of an account, or of all accounts below it; no entry at all is a balance of zero.
   */
  String account(String name) {
    return find(name)
        .orElseGet(
            () -> {
              long fen =
                  byName.entrySet().stream()
                      .filter(e -> e.getKey().startsWith(name + "."))
                      .mapToLong(e -> fen(e.getValue()))
                      .sum();
              return new Balance(fen).toString();
            });
  }

  /** The names of figures that are not the same in the other. */
  Optional<String> difference(Figures other) {
    SortedMap<String, String> all = new TreeMap<>(byName);
    all.putAll(other.byName);
    return all.keySet().stream()
        .filter(name -> !name.matches(OF_THE_DAY))
        .filter(name -> !find(name).equals(other.find(name)))
        .findFirst()
        .map(
            name ->
                name
                    + ": "
                    + find(name).orElse("nothing")
                    + " before, "
                    + other.find(name).orElse("nothing")
                    + " after");
  }

  long fenOf(String name) {
    return find(name).map(Figures::fen).orElse(0L);
  }

  private static long fen(String yuan) {
    return yuan.startsWith("-") ? -Money.ofYuan(yuan.substring(1)).fen() : Money.ofYuan(yuan).fen();
  }

  static Figures of(Map<String, String> byName) {
    return new Figures(new TreeMap<>(byName));
  }
}
