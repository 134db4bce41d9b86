package wagefund.ledger.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A correction that is booked by the very rules of what it puts right, in red, in blue, or the
 * other way round: so it fits whatever rules a fund has.
 */
public interface BookedAgain extends CorrectsBooking {

  CorrectionManner kind();

  /** What is booked, as the events that would have booked it. */
  List<Record> bookings();

  /** Under which name this voucher is what a later correction puts right, where it is. */
  Optional<Identifier> booksAs();

  /** What shows the error. */
  Document document();

  String proposedBy();

  /** Who confirmed it. */
  String by();
}
