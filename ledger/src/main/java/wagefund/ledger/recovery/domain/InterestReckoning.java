package wagefund.ledger.recovery.domain;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.recovery.command.AgreedInterest;
import wagefund.ledger.recovery.command.ClaimDebt;
import wagefund.ledger.recovery.command.ClaimFacts;
import wagefund.ledger.recovery.command.ClaimLine;
import wagefund.ledger.recovery.command.LprTable;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.Instalment;
import wagefund.ledger.scheme.command.Rate;

/**
 * Simple interest on a claim to a day. The first day counts and the last does not (算头不算尾). Each run
 * of days with one principal and one rate gives principal x days x rate / days of the year, as an
 * exact fraction; the fractions are added, and the sum is rounded half up to the fen, once.
 */
final class InterestReckoning {

  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
  private static final int SHOWN_DECIMALS = 10;

  private final ClaimFacts claim;
  private final LprTable lpr;
  private final LocalDate asOf;
  private final List<ClaimDebt.Period> periods = new ArrayList<>();

  /** The sum times a million times 360 times 365, in fen: a whole number whatever the basis. */
  private BigInteger sum = BigInteger.ZERO;

  private Optional<Rejection> refused = Optional.empty();

  private static final BigInteger SCALE = MILLION.multiply(BigInteger.valueOf(360L * 365L));

  InterestReckoning(ClaimFacts claim, LprTable lpr, LocalDate asOf) {
    this.claim = claim;
    this.lpr = lpr;
    this.asOf = asOf;
  }

  Optional<Rejection> reckon() {
    List<LocalDate> days = new ArrayList<>(turningDays());
    for (int i = 0; i + 1 < days.size() && refused.isEmpty(); i++) {
      run(days.get(i), days.get(i + 1));
    }
    return refused;
  }

  ClaimDebt debt() {
    Money accrued = Money.ofFen(roundedHalfUp(sum, SCALE).longValueExact());
    Money principal = Money.sum(claim.lines().stream().map(line -> line.leftOn(asOf)).toList());
    return new ClaimDebt(
        claim.claimId(),
        asOf,
        principal,
        accrued,
        accrued.minusOrZero(claim.interestReceived()),
        claim.costs().minusOrZero(claim.costsReceived()),
        List.copyOf(periods));
  }

  private static BigInteger roundedHalfUp(BigInteger amount, BigInteger by) {
    return amount.multiply(BigInteger.TWO).add(by).divide(by.multiply(BigInteger.TWO));
  }

  /** Every day on which principal, what is overdue, or the rate may change; and the last. */
  private NavigableSet<LocalDate> turningDays() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (ClaimLine line : claim.lines()) {
      days.add(line.paidOn());
      line.dueOn().ifPresent(days::add);
      line.reductions().forEach(r -> days.add(r.on()));
    }
    claim.instalments().forEach(i -> days.add(i.dueOn()));
    claim.planSince().ifPresent(days::add);
    claim.interest().forEach(i -> days.add(i.since()));
    lpr.quotes().forEach(q -> days.add(q.from()));
    LocalDate first =
        claim.lines().stream().map(ClaimLine::paidOn).min(Comparator.naturalOrder()).orElse(asOf);
    NavigableSet<LocalDate> inTime = new TreeSet<>(days.tailSet(first, true));
    inTime.removeIf(day -> day.isAfter(asOf));
    inTime.add(asOf);
    return inTime;
  }

  private void run(LocalDate from, LocalDate until) {
    ClaimInterest terms = termsOn(from);
    Money principal = Money.sum(claim.lines().stream().map(line -> line.leftOn(from)).toList());
    Money overdue = overdueOn(from, principal);
    boolean sinceDue = terms.from() == ClaimInterest.Start.DUE_DATE;
    if (terms.late().isPresent()) {
      add(from, until, overdue, terms.late().get(), terms, true);
      if (!sinceDue) {
        ordinary(from, until, principal.minus(overdue), terms);
      }
    } else {
      ordinary(from, until, sinceDue ? overdue : principal, terms);
    }
  }

  private void ordinary(LocalDate from, LocalDate until, Money on, ClaimInterest terms) {
    if (on.isZero() || terms.method() == ClaimInterest.Method.NONE) {
      return;
    }
    if (terms.method() == ClaimInterest.Method.SIMPLE) {
      add(from, until, on, terms.annual(), terms, false);
      return;
    }
    Optional<Long> quoted = lpr.on(from);
    if (quoted.isEmpty()) {
      refused = Optional.of(new Rejection(RecoveryError.LPR_NOT_KNOWN, Facts.of("day", from)));
      return;
    }
    add(from, until, on, quoted.get() + terms.annual(), terms, false);
  }

  private void add(
      LocalDate from,
      LocalDate until,
      Money on,
      long millionths,
      ClaimInterest terms,
      boolean late) {
    long days = ChronoUnit.DAYS.between(from, until);
    if (on.isZero() || millionths == 0 || days == 0) {
      return;
    }
    BigInteger product =
        BigInteger.valueOf(on.fen())
            .multiply(BigInteger.valueOf(days))
            .multiply(BigInteger.valueOf(millionths));
    BigInteger other = BigInteger.valueOf(terms.dayBasis() == 360 ? 365 : 360);
    sum = sum.add(product.multiply(other));
    periods.add(
        new ClaimDebt.Period(
            from,
            until,
            days,
            on,
            new Rate(millionths).asPercent(),
            terms.dayBasis(),
            late,
            inYuan(product, terms.dayBasis())));
  }

  /** Fen times millionths, by the days of a year, in yuan with ten decimals. */
  private static String inYuan(BigInteger product, int dayBasis) {
    BigInteger one = BigInteger.TEN.pow(SHOWN_DECIMALS);
    BigInteger shown =
        roundedHalfUp(
            product.multiply(one),
            MILLION.multiply(BigInteger.valueOf(dayBasis)).multiply(BigInteger.valueOf(100)));
    BigInteger[] parts = shown.divideAndRemainder(one);
    String decimals = parts[1].toString();
    return parts[0] + "." + "0".repeat(SHOWN_DECIMALS - decimals.length()) + decimals;
  }

  private ClaimInterest termsOn(LocalDate day) {
    ClaimInterest terms = ClaimInterest.NONE;
    for (AgreedInterest agreed : claim.interest()) {
      if (!agreed.since().isAfter(day)) {
        terms = agreed.interest();
      }
    }
    return terms;
  }

  /** With a plan, what is missing of the instalments that are due; else the lines that are due. */
  private Money overdueOn(LocalDate day, Money principal) {
    boolean planned =
        !claim.instalments().isEmpty()
            && claim.planSince().filter(since -> !since.isAfter(day)).isPresent();
    if (!planned) {
      return Money.sum(
          claim.lines().stream()
              .filter(line -> line.dueOn().filter(due -> !due.isAfter(day)).isPresent())
              .map(line -> line.leftOn(day))
              .toList());
    }
    Money due =
        Money.sum(
            claim.instalments().stream()
                .filter(i -> !i.dueOn().isAfter(day))
                .map(Instalment::amount)
                .toList());
    return due.minusOrZero(claim.reducedSincePlan(day)).min(principal);
  }
}
