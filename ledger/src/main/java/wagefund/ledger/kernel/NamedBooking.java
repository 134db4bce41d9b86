package wagefund.ledger.kernel;

/**
 * An event of which the voucher can be put right for itself, whatever else happened to its like.
 */
public interface NamedBooking {

  Identifier bookedAs();
}
