package wagefund.ledger.kernel;

/** A command that brings a new aggregate into being; it is rejected where the id is taken. */
public interface Creates {

  Identifier createdId();
}
