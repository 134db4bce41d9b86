package wagefund.ledger.tranche.view;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.scheme.command.FundTerms.CarryOver;

/**
 * 拨款: a tranche as of a day.
 *
 * @param no its number in the fund; 0: what debtors paid beyond their debt
 * @param paid what had reached workers out of it; below zero where what was put right is dated
 *     before what it puts right
 * @param recovered what of that had come back from debtors; below zero where a receipt is put right
 *     before its own day, or on another tranche than the one to which it had come back
 * @param withdrawn what had gone back
 * @param left what it held; below zero on a day before which money came back that had gone before
 * @param ageYears whole years since it came
 * @param standing whether what is left may be used on
 * @param goesBackOn the day from which what is left must go back; missing where never
 */
public record TrancheRow(
    int no,
    String source,
    String document,
    String documentTitle,
    LocalDate on,
    Money amount,
    Balance paid,
    Balance recovered,
    Money withdrawn,
    Balance left,
    int ageYears,
    Standing standing,
    @Nullable LocalDate goesBackOn) {

  /** 结转情况: what becomes of what is left. */
  public enum Standing {
    /** 已用完: nothing is left. */
    USED_UP,
    /** 当年: it came this year. */
    CURRENT,
    /** 结转: it came in an earlier year and may still be used. */
    CARRIED,
    /** 结余: unused two years running, it goes back. */
    SURPLUS,
    /** 年末应缴回: the year is over, it goes back. */
    DUE_BACK
  }

  /** Whether what is left goes back. */
  public boolean goesBack() {
    return standing == Standing.SURPLUS || standing == Standing.DUE_BACK;
  }

  /** What moved on a tranche up to a day. */
  record Moved(Balance paid, Balance recovered, Money withdrawn) {}

  /** What came in, whatever became of it. */
  record Received(
      int no, String source, String document, String title, LocalDate on, Money amount) {

    /** As it was booked before so much of it was put right. */
    Received less(long fen) {
      Money booked = Money.ofFen(Math.subtractExact(amount.fen(), fen));
      return new Received(no, source, document, title, on, booked);
    }
  }

  static TrancheRow of(Received came, Moved moved, Optional<CarryOver> carryOver, LocalDate asOf) {
    Balance left =
        new Balance(
            came.amount().toBalance().minus(moved.withdrawn()).fen()
                + moved.recovered().fen()
                - moved.paid().fen());
    Optional<LocalDate> goesBack = goesBackOn(came, carryOver);
    return new TrancheRow(
        came.no(),
        came.source(),
        came.document(),
        came.title(),
        came.on(),
        came.amount(),
        moved.paid(),
        moved.recovered(),
        moved.withdrawn(),
        left,
        Period.between(came.on(), asOf).getYears(),
        standing(came, left, goesBack, carryOver, asOf),
        goesBack.orElse(null));
  }

  /**
   * Only budget money goes back by the calendar: on the last day of the year in which it came, or,
   * unused two years running, from the first day after the second.
   */
  private static Optional<LocalDate> goesBackOn(Received came, Optional<CarryOver> carryOver) {
    boolean budget = came.source().equals("ALLOCATION") || came.source().equals("REPLENISHMENT");
    if (!budget || carryOver.isEmpty()) {
      return Optional.empty();
    }
    return switch (carryOver.get()) {
      case CARRIES -> Optional.empty();
      case RETURNS_YEARLY -> Optional.of(LocalDate.of(came.on().getYear(), 12, 31));
      case SURPLUS_AFTER_TWO_YEARS -> Optional.of(LocalDate.of(came.on().getYear() + 2, 1, 1));
    };
  }

  private static Standing standing(
      Received came,
      Balance left,
      Optional<LocalDate> goesBack,
      Optional<CarryOver> carryOver,
      LocalDate asOf) {
    if (left.compareTo(Balance.ZERO) <= 0) {
      return Standing.USED_UP;
    }
    if (goesBack.filter(day -> !asOf.isBefore(day)).isPresent()) {
      return carryOver.filter(CarryOver.RETURNS_YEARLY::equals).isPresent()
          ? Standing.DUE_BACK
          : Standing.SURPLUS;
    }
    return came.on().getYear() == asOf.getYear() ? Standing.CURRENT : Standing.CARRIED;
  }
}
