package wagefund.ledger.model;

import java.time.LocalDate;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.RightCapital;

/**
 * How money that came into the fund, or went back, is booked in the small ledger.
 *
 * @param tranche the number of the tranche that came, or of which it went back
 * @param back whether it went back
 * @param movedOn when it came or went back
 * @param bookedOn the date of its voucher
 */
record SmallBooking(
    String id,
    int tranche,
    boolean back,
    CapitalSource source,
    long amount,
    LocalDate movedOn,
    LocalDate bookedOn) {

  /** A correction that waits. */
  record Wrong(String booking, RightCapital right, String by) {}

  static SmallBooking came(
      String fund, int tranche, CapitalSource source, long amount, LocalDate on) {
    return new SmallBooking(fund + ":" + tranche, tranche, false, source, amount, on, on);
  }

  static SmallBooking wentBack(String id, int tranche, long amount, LocalDate on) {
    return new SmallBooking(id, tranche, true, CapitalSource.ALLOCATION, amount, on, on);
  }

  /** As it should be; what came otherwise than it was booked is the next tranche. */
  SmallBooking rightly(String fund, RightCapital right, int next, LocalDate today) {
    LocalDate moved = right.on().orElse(movedOn);
    LocalDate voucher = moved.equals(movedOn) ? bookedOn : moved;
    long fen = right.amount().fen();
    if (back) {
      int of = right.tranche().orElse(tranche);
      return new SmallBooking(id, of, true, source, fen, moved, voucher);
    }
    CapitalSource from = right.source().orElse(source);
    if (from == source && moved.equals(movedOn)) {
      return new SmallBooking(id, tranche, false, source, fen, movedOn, bookedOn);
    }
    LocalDate anew = moved.equals(movedOn) ? today : moved;
    return new SmallBooking(fund + ":" + next, next, false, from, fen, moved, anew);
  }

  /** Whether it differs from another by more than its amount. */
  boolean elsewhere(SmallBooking other) {
    return tranche != other.tranche || source != other.source || !movedOn.equals(other.movedOn);
  }

  SmallBooking with(long other) {
    return new SmallBooking(id, tranche, back, source, other, movedOn, bookedOn);
  }

  boolean interest() {
    return !back && source == CapitalSource.INTEREST;
  }
}
