package wagefund.ledger.kernel;

import java.time.LocalDate;

/** An event that puts right what an earlier one was booked with; its voucher names that one's. */
public interface CorrectsBooking {

  /** Whose event was booked. */
  Identifier bookedBy();

  /** The business date under which it was booked. */
  LocalDate bookedOn();
}
