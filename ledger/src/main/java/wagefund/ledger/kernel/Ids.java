package wagefund.ledger.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Gives new ids; the only place where chance enters. */
public interface Ids {

  /** A fresh id, never given before. */
  String next();

  /**
   * Ids for what is written by the thousand: UUIDs of version 7, which begin with the time, so that
   * an index grows at its end. Within a process a counter tells them apart, between processes the
   * random number at which each counter starts.
   */
  static Ids timeOrdered() {
    AtomicLong counter = new AtomicLong(new SecureRandom().nextLong());
    return () -> {
      long low = counter.getAndIncrement() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
      long high = Times.clock().millis() << 16 | 0x7000L;
      return new UUID(high, low).toString();
    };
  }

  static Ids random() {
    return () -> UUID.randomUUID().toString();
  }
}
