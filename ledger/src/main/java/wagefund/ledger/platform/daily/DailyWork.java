package wagefund.ledger.platform.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Actor;

/**
 * What a day brings about. It only looks for what may be due; each command that it gives is decided
 * again on what is true then, so that a second run changes nothing.
 */
public interface DailyWork {

  /**
   * A command that may be due.
   *
   * @param kind what it does, in capitals, such as {@code EXPIRE}
   * @param subject the id of what it is about
   * @param shard what it contends for
   * @param command answered with whether it did anything: {@code true}, or a text that is not empty
   */
  record Due(String kind, String subject, String shard, Object command) {}

  /** The commands that may be due on a day. */
  List<Due> due(LocalDate on, Actor by, Instant at);
}
