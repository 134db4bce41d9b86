package wagefund.ledger.platform.check;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.posting.store.PostingChecks;

/** Has the books checked every night, and follows the checks that others made. */
@Component
class EveryNight implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EveryNight.class);
  private static final long EVERY_SECONDS = 30;

  /** With several nodes, one check a night is enough. */
  private static final Duration ENOUGH = Duration.ofHours(12);

  private final BooksCheck check;
  private final PostingChecks kept;
  private final PostingDoor door;
  private final Clock clock;
  private final LocalTime from;
  private final boolean clocked;
  private ScheduledExecutorService clockwork = clockwork();
  private volatile boolean running;

  EveryNight(
      BooksCheck check,
      PostingChecks kept,
      PostingDoor door,
      Clock clock,
      @Value("${ledger.check-at:02:00}") String from,
      @Value("${ledger.clockwork:true}") boolean clocked) {
    this.check = check;
    this.kept = kept;
    this.door = door;
    this.clock = clock;
    this.from = LocalTime.parse(from);
    this.clocked = clocked;
  }

  private static ScheduledExecutorService clockwork() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, "nightly-check");
          thread.setDaemon(true);
          return thread;
        });
  }

  private void look() {
    try {
      if (clocked && isDue()) {
        BooksCheck.Found found = check.run("nightly");
        if (!found.differences().isEmpty()) {
          LOG.error("The nightly check found differences; posting is closed: {}", found);
        }
      }
      var unused = door.follow();
    } catch (RuntimeException e) {
      LOG.error("The nightly check failed; it is tried again", e);
    }
  }

  /** In the hour from the time that is set, where none was made since the evening. */
  boolean isDue() {
    LocalTime now = LocalTime.ofInstant(clock.instant(), Times.ZONE);
    boolean hour = !now.isBefore(from) && Duration.between(from, now).toHours() < 1;
    return hour
        && kept.last().map(last -> last.at().plus(ENOUGH).isBefore(clock.instant())).orElse(true);
  }

  @Override
  public void start() {
    clockwork = clockwork();
    running = true;
    var unused = clockwork.scheduleWithFixedDelay(this::look, 1, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    running = false;
    clockwork.shutdown();
    try {
      var unused = clockwork.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
