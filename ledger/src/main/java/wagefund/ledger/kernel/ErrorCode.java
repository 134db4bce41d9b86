package wagefund.ledger.kernel;

/**
 * A stable code of an error, with its texts. The name of the enum constant is the code; it never
 * changes. A text may hold places such as {@code {available}} for the facts.
 */
public interface ErrorCode {

  /** The code, such as {@code INSUFFICIENT_FUNDS}. */
  String name();

  /** The HTTP status that the edge answers with. */
  int status();

  /** What is wrong and what to do, in Chinese. */
  String zh();

  /** What is wrong and what to do, in English. */
  String en();
}
