package wagefund.ledger.writeoff.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.pursuit.command.PursuitFacts;
import wagefund.ledger.pursuit.event.PursuitStep;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.scheme.command.RecoveryTerms;
import wagefund.ledger.writeoff.command.WriteOffError;
import wagefund.ledger.writeoff.event.ShownCondition;
import wagefund.ledger.writeoff.event.WriteOffCondition;

/** When a claim may be written off: each policy is one sentence. */
final class WriteOffPolicies {

  private WriteOffPolicies() {}

  static Optional<Rejection> recoveryOfficerMustRequest(Actor by) {
    return by.has(Role.RECOVERY)
        ? Optional.empty()
        : reject(WriteOffError.WRITE_OFF_ROLE_NEEDED, Facts.NONE);
  }

  static Optional<Rejection> amountMayNotExceedOutstanding(ClaimFacts claim, Money amount) {
    if (claim.outstanding().isZero()) {
      return reject(WriteOffError.WRITE_OFF_NOTHING_OUTSTANDING, Facts.NONE);
    }
    return amount.isMoreThan(claim.outstanding())
        ? Optional.of(
            new Rejection(
                RecoveryError.WRITE_OFF_ABOVE_OUTSTANDING,
                Facts.of("amount", amount).and("outstanding", claim.outstanding())))
        : Optional.empty();
  }

  static Optional<Rejection> conditionsMustBeThoseOfTheScheme(
      RecoveryTerms.WriteOff terms, List<ShownCondition> shown) {
    Set<WriteOffCondition> allowed = allowed(terms);
    Set<WriteOffCondition> seen = new HashSet<>();
    for (ShownCondition one : shown) {
      if (!allowed.contains(one.condition())) {
        return reject(
            WriteOffError.WRITE_OFF_CONDITION_UNKNOWN,
            Facts.of("condition", one.condition()).and("allowed", names(allowed)));
      }
      if (!seen.add(one.condition())) {
        return reject(
            WriteOffError.WRITE_OFF_CONDITION_TWICE, Facts.of("condition", one.condition()));
      }
    }
    Set<WriteOffCondition> missing = new TreeSet<>(allowed);
    missing.removeAll(seen);
    boolean enough =
        switch (terms.need()) {
          case ANY -> !seen.isEmpty() || allowed.isEmpty();
          case ALL -> missing.isEmpty();
        };
    return enough
        ? Optional.empty()
        : reject(WriteOffError.WRITE_OFF_CONDITION_MISSING, Facts.of("missing", names(missing)));
  }

  /** A claim without a due date is never overdue, so it never meets such a condition. */
  static Optional<Rejection> mustBeOverdueLongEnough(
      RecoveryTerms.WriteOff terms, ClaimFacts claim, LocalDate on) {
    if (terms.overdueYears().isEmpty()) {
      return Optional.empty();
    }
    int years = terms.overdueYears().getAsInt();
    Optional<LocalDate> earliest = claim.dueOn().map(due -> due.plusYears(years));
    return earliest.filter(day -> !on.isBefore(day)).isPresent()
        ? Optional.empty()
        : reject(
            WriteOffError.WRITE_OFF_TOO_EARLY,
            Facts.of("years", years)
                .and("dueOn", claim.dueOn().map(LocalDate::toString).orElse("-"))
                .and("earliest", earliest.map(LocalDate::toString).orElse("-")));
  }

  /** What the ledger itself records is not taken on a paper alone. */
  static Optional<Rejection> registerMustShow(
      List<ShownCondition> shown, PursuitFacts pursuit, ClaimFacts claim, LocalDate on) {
    return shown.stream()
        .map(ShownCondition::condition)
        .filter(
            condition ->
                switch (condition) {
                  case ENFORCEMENT_TERMINATED ->
                      !pursuit.stands(PursuitStep.ENFORCEMENT_TERMINATED);
                  case BANKRUPTCY_CLOSED -> !pursuit.stands(PursuitStep.BANKRUPTCY_ENDED);
                  case LIMITATION_PASSED -> !on.isAfter(claim.limitationOn());
                  default -> false;
                })
        .findFirst()
        .flatMap(
            condition ->
                reject(
                    WriteOffError.WRITE_OFF_CONDITION_NOT_RECORDED,
                    Facts.of("condition", condition)));
  }

  static Optional<Rejection> datesMustFollow(LocalDate before, LocalDate on) {
    return on.isBefore(before)
        ? reject(WriteOffError.WRITE_OFF_BEFORE_REQUEST, Facts.of("on", on).and("before", before))
        : Optional.empty();
  }

  private static Set<WriteOffCondition> allowed(RecoveryTerms.WriteOff terms) {
    Set<WriteOffCondition> allowed = EnumSet.noneOf(WriteOffCondition.class);
    terms.conditions().forEach(c -> allowed.add(WriteOffCondition.valueOf(c.name())));
    return allowed;
  }

  private static String names(Set<WriteOffCondition> conditions) {
    return conditions.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static Optional<Rejection> reject(WriteOffError code, Facts facts) {
    return Optional.of(new Rejection(code, facts));
  }
}
