package wagefund.ledger.fund.domain;

import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.fund.command.CorrectionError;
import wagefund.ledger.fund.event.Tranche;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/** What must be so before capital is put right; each policy is one sentence. */
final class CapitalCorrectionPolicies {

  private CapitalCorrectionPolicies() {}

  static Optional<Rejection> officerMayPropose(Actor by) {
    return by.has(Role.CASHIER) || by.has(Role.FUND_MANAGER)
        ? Optional.empty()
        : Optional.of(new Rejection(CorrectionError.CORRECTION_ROLE_NEEDED));
  }

  static Optional<Rejection> oneAtATime(String booking, FundBookings bookings) {
    return bookings.waiting().values().stream()
        .filter(waiting -> waiting.booking().equals(booking))
        .findFirst()
        .map(
            waiting ->
                new Rejection(
                    CorrectionError.CORRECTION_PROPOSED_ALREADY,
                    Facts.of("correction", waiting.correctionId())));
  }

  /** Nothing passes elsewhere where nothing is booked, or nothing moved. */
  static Optional<Rejection> somethingMustChange(BookedCapital was, BookedCapital now) {
    boolean nothing = was.amount().isZero() || now.amount().isZero();
    boolean elsewhere = !was.with(now.amount()).equals(now);
    return elsewhere && nothing || !elsewhere && was.amount().equals(now.amount())
        ? Optional.of(
            new Rejection(
                CorrectionError.CORRECTION_CHANGES_NOTHING, Facts.of("booked", was.amount())))
        : Optional.empty();
  }

  static Optional<Rejection> notBeforeItsBooking(LocalDate on, BookedCapital was) {
    return on.isBefore(was.bookedOn())
        ? Optional.of(
            new Rejection(
                CorrectionError.CORRECTION_BEFORE_BOOKING,
                Facts.of("on", on).and("bookedOn", was.bookedOn())))
        : Optional.empty();
  }

  /** What went back of a tranche had come with it. */
  static Optional<Rejection> noMoreMayHaveGoneBack(Tranche tranche, Money less) {
    Money left = tranche.amount().minusOrZero(less);
    return tranche.withdrawn().isMoreThan(left)
        ? Optional.of(
            new Rejection(
                CorrectionError.CAPITAL_WITHDRAWN_SINCE,
                Facts.of("right", left).and("withdrawn", tranche.withdrawn())))
        : Optional.empty();
  }
}
