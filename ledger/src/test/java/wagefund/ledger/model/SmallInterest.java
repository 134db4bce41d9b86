package wagefund.ledger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.model.SmallLedger.Part;

/** 还款协议: how a claim is to be repaid, and its interest, told a second time and day by day. */
final class SmallInterest {

  /**
   * How interest is reckoned.
   *
   * @param yearly in millionths of what is owed; 0: none
   * @param late on what is overdue, in its place
   * @param sinceDue whether it runs on nothing else
   */
  record Terms(long yearly, int daysOfYear, boolean sinceDue, Optional<Long> late) {}

  private static final long WHOLE = 1_000_000L * 360 * 365;

  private final SortedMap<LocalDate, Terms> terms = new TreeMap<>();
  private final SortedMap<LocalDate, Long> plan = new TreeMap<>();
  private LocalDate planSince = LocalDate.MAX;

  void be(SmallInterest other) {
    terms.putAll(other.terms);
    plan.putAll(other.plan);
    planSince = other.planSince;
  }

  /** New terms hold from their day for good; a new plan takes the place of the one before. */
  void agree(
      Optional<Terms> agreed,
      LocalDate since,
      SortedMap<LocalDate, Long> instalments,
      LocalDate on) {
    agreed.ifPresent(
        now -> {
          terms.tailMap(since).clear();
          terms.put(since, now);
        });
    plan.clear();
    plan.putAll(instalments);
    planSince = on;
  }

  /** Simple interest of each day before this one, rounded once. */
  long accrued(List<Part> parts, LocalDate until) {
    if (terms.isEmpty()) {
      return 0;
    }
    LocalDate first = parts.stream().map(p -> p.paidOn).min(LocalDate::compareTo).orElse(until);
    long sum = 0;
    for (LocalDate day = first; day.isBefore(until); day = day.plusDays(1)) {
      SortedMap<LocalDate, Terms> known = terms.headMap(day.plusDays(1));
      if (!known.isEmpty()) {
        sum = Math.addExact(sum, ofDay(parts, day, known.get(known.lastKey())));
      }
    }
    return Math.addExact(Math.multiplyExact(2, sum), WHOLE) / (2 * WHOLE);
  }

  private long ofDay(List<Part> parts, LocalDate day, Terms now) {
    long owed = parts.stream().mapToLong(part -> part.leftOn(day)).sum();
    long overdue = overdue(parts, day, owed);
    long onTime = now.late().isPresent() ? owed - overdue : owed;
    long ordinary = now.sinceDue() ? now.late().isPresent() ? 0 : overdue : onTime;
    long rated =
        Math.addExact(
            Math.multiplyExact(ordinary, now.yearly()),
            Math.multiplyExact(overdue, now.late().orElse(0L)));
    return Math.multiplyExact(rated, now.daysOfYear() == 360 ? 365 : 360);
  }

  /** With a plan what is missing of its instalments, else what is due by its own day. */
  private long overdue(List<Part> parts, LocalDate day, long owed) {
    if (plan.isEmpty() || planSince.isAfter(day)) {
      return parts.stream()
          .filter(part -> part.dueOn.filter(due -> !due.isAfter(day)).isPresent())
          .mapToLong(part -> part.leftOn(day))
          .sum();
    }
    long due = plan.headMap(day.plusDays(1)).values().stream().mapToLong(x -> x).sum();
    long paid = parts.stream().mapToLong(part -> part.fell(planSince, day)).sum();
    return Math.min(owed, Math.max(0, due - paid));
  }
}
