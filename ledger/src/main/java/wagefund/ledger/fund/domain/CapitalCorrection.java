package wagefund.ledger.fund.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wagefund.ledger.fund.command.ConfirmCapitalCorrection;
import wagefund.ledger.fund.event.BookingId;
import wagefund.ledger.fund.event.CapitalCorrected;
import wagefund.ledger.fund.event.CapitalCorrectionProposed;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.RightCapital;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/**
 * One correction of capital, and what follows from it.
 *
 * @param was how it is booked
 * @param now how it should have been booked
 */
record CapitalCorrection(
    ConfirmCapitalCorrection command,
    CapitalCorrectionProposed waiting,
    BookedCapital was,
    BookedCapital now) {

  /**
   * How something should have been booked. What came at another time, from elsewhere or into
   * another fund is a tranche of its own, of the number that is next there.
   *
   * @param next the next number of the fund that it came into
   */
  static BookedCapital rightly(BookedCapital was, RightCapital right, int next) {
    LocalDate on = right.on().orElse(was.movedOn());
    if (was.withdrawalId().isPresent()) {
      return new BookedCapital(
          was.fundId(),
          was.booking(),
          right.tranche().orElse(was.tranche()),
          was.withdrawalId(),
          was.source(),
          right.amount(),
          was.paper(),
          on,
          was.bookedOn());
    }
    FundId fund = right.fundId().orElse(was.fundId());
    CapitalSource source = right.source().orElse(was.source());
    boolean same = fund.equals(was.fundId()) && source == was.source() && on.equals(was.movedOn());
    return same
        ? was.with(right.amount())
        : new BookedCapital(
            fund,
            BookingId.ofTranche(fund, next).value(),
            next,
            Optional.empty(),
            source,
            right.amount(),
            was.paper(),
            on,
            was.bookedOn());
  }

  /** Whether more than the amount was wrong. */
  boolean isElsewhere() {
    return !was.with(now.amount()).equals(now);
  }

  /** Whether it came or went back on another day than it was booked on. */
  boolean isRedated() {
    return !was.movedOn().equals(now.movedOn());
  }

  private boolean isWithinTheYear() {
    return isRedated() || was.bookedOn().getYear() == command.on().getYear();
  }

  private CorrectionManner takes() {
    return isWithinTheYear() ? CorrectionManner.RED : CorrectionManner.PRIOR_YEAR_LESS;
  }

  private CorrectionManner gives() {
    return isWithinTheYear() ? CorrectionManner.BLUE : CorrectionManner.PRIOR_YEAR_MORE;
  }

  /** A wrong date is put right on the two dates; all else on the day of the correction. */
  private LocalDate takenOn() {
    return isRedated() ? was.bookedOn() : command.on();
  }

  private LocalDate givenOn() {
    return isRedated() ? now.movedOn() : command.on();
  }

  /** In the year of the booking all of it in red and in blue; later the difference. */
  List<CapitalCorrected> vouchers() {
    boolean whole = isWithinTheYear() || isElsewhere();
    Money less = whole ? was.amount() : was.amount().minusOrZero(now.amount());
    Money more = whole ? now.amount() : now.amount().minusOrZero(was.amount());
    return Stream.of(
            voucher(takes(), was.with(less), takenOn()),
            voucher(gives(), now.with(more), givenOn()))
        .filter(voucher -> !voucher.amount().isZero())
        .toList();
  }

  /**
   * What the funds take back and give, in an order in which no more goes than is there: what came
   * is given before it is taken back, what went back is taken back before it is given.
   */
  List<Fund.CorrectCapital> changes() {
    Money less = isElsewhere() ? was.amount() : was.amount().minusOrZero(now.amount());
    Money more = isElsewhere() ? now.amount() : now.amount().minusOrZero(was.amount());
    List<Fund.CorrectCapital> changes = new ArrayList<>();
    changes.add(change(takes(), was.with(less), takenOn()));
    changes.add(was.withdrawalId().isPresent() ? 1 : 0, change(gives(), now.with(more), givenOn()));
    return changes.stream().filter(change -> !change.as().amount().isZero()).toList();
  }

  private Fund.CorrectCapital change(CorrectionManner kind, BookedCapital as, LocalDate on) {
    return new Fund.CorrectCapital(
        as.fundId(),
        command.correctionId(),
        kind,
        as,
        waiting.document(),
        on,
        command.by(),
        command.at());
  }

  private CapitalCorrected voucher(CorrectionManner kind, BookedCapital as, LocalDate on) {
    return new CapitalCorrected(
        as.fundId(),
        command.correctionId(),
        kind,
        as.booking(),
        was.booking(),
        as.tranche(),
        as.withdrawalId(),
        as.source(),
        as.amount(),
        as.paper(),
        as.movedOn(),
        was.amount(),
        now.amount(),
        was.bookedOn(),
        waiting.document(),
        waiting.by(),
        on,
        command.by().name(),
        command.at());
  }
}
