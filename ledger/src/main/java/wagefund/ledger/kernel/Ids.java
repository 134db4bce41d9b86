package wagefund.ledger.kernel;

import java.util.UUID;

/** Gives new ids; the only place where chance enters. */
public interface Ids {

  /** A fresh id, never given before. */
  String next();

  static Ids random() {
    return () -> UUID.randomUUID().toString();
  }
}
