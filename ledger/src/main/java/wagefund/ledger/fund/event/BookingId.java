package wagefund.ledger.fund.event;

import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;

/** Names what is booked of the capital of a fund: a tranche that came, or a part that went back. */
public record BookingId(String value) implements Identifier {

  public static BookingId ofTranche(FundId fund, int no) {
    return new BookingId(fund.value() + ":" + no);
  }

  public static BookingId ofWithdrawal(String withdrawal) {
    return new BookingId(withdrawal);
  }

  @Override
  public String toString() {
    return value;
  }
}
