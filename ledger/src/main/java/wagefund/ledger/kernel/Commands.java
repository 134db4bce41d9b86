package wagefund.ledger.kernel;

/** Sends a command within the transaction of the command that is being decided. */
public interface Commands {

  Outcome send(Object command);
}
