package wagefund.ledger.recoverybook.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wagefund.ledger.kernel.Balance;

/**
 * 追偿账龄: what is owed at the end of a day, in classes. Each of the three tables has every claim
 * once, so each adds up to the total.
 *
 * @param books the receivable in the books on that day, which the total equals
 */
public record Ageing(
    LocalDate asOf,
    String fundId,
    List<Part> byDueDate,
    List<Part> byStage,
    List<Part> byLimitation,
    int claims,
    Balance total,
    Balance books,
    boolean agrees) {

  /** The class of claims of which nothing says when they are due. */
  public static final String NO_DUE_DATE = "NONE";

  /** The class of claims that are barred. */
  public static final String BARRED = "BARRED";

  /**
   * One class.
   *
   * @param name such as {@code 1-30} for days, or a stage
   */
  public record Part(String name, int claims, Balance amount) {}

  public Ageing {
    byDueDate = List.copyOf(byDueDate);
    byStage = List.copyOf(byStage);
    byLimitation = List.copyOf(byLimitation);
  }

  static Ageing of(
      LocalDate asOf, String fundId, List<ClaimOn> owed, Buckets overdue, Balance books) {
    Parts due = new Parts();
    Parts stages = new Parts();
    Parts limits = new Parts();
    for (int i = 0; i < overdue.size(); i++) {
      due.open(overdue.name(i));
    }
    due.open(NO_DUE_DATE);
    limits.open(BARRED);
    for (int i = 0; i < Buckets.LEFT.size(); i++) {
      limits.open(limitName(i));
    }
    long total = 0;
    for (ClaimOn claim : owed) {
      total = Math.addExact(total, claim.balance().fen());
      due.add(dueName(claim, overdue), claim);
      stages.add(claim.stage(), claim);
      limits.add(limitName(claim), claim);
    }
    Balance sum = new Balance(total);
    return new Ageing(
        asOf,
        fundId,
        due.list(),
        stages.list(),
        limits.list(),
        owed.size(),
        sum,
        books,
        sum.equals(books));
  }

  static String dueName(ClaimOn claim, Buckets overdue) {
    return claim.dueOn() == null ? NO_DUE_DATE : overdue.name(overdue.of(claim.daysOverdue()));
  }

  static String limitName(ClaimOn claim) {
    return claim.daysToLimitation() < 0
        ? BARRED
        : limitName(Buckets.LEFT.of(claim.daysToLimitation()));
  }

  private static String limitName(int bucket) {
    return Buckets.LEFT.name(bucket);
  }

  /** Classes in the order in which they were opened. */
  private record Parts(Map<String, Part> parts, List<String> order) {
    Parts() {
      this(new TreeMap<>(), new ArrayList<>());
    }

    void open(String name) {
      if (!parts.containsKey(name)) {
        order.add(name);
        parts.put(name, new Part(name, 0, Balance.ZERO));
      }
    }

    void add(String name, ClaimOn claim) {
      open(name);
      parts.computeIfPresent(
          name,
          (n, part) ->
              new Part(
                  n,
                  part.claims() + 1,
                  new Balance(Math.addExact(part.amount().fen(), claim.balance().fen()))));
    }

    List<Part> list() {
      return order.stream().map(parts::get).toList();
    }
  }
}
