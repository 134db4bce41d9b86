package wagefund.ledger.platform.daily;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the day's work done soon after the start and every hour after that. */
@Component
class EveryHour implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EveryHour.class);
  private static final long FIRST_MINUTES = 1;
  private static final long EVERY_MINUTES = 60;

  private final Days days;
  private ScheduledExecutorService clockwork = clockwork();
  private volatile boolean running;

  EveryHour(Days days) {
    this.days = days;
  }

  private static ScheduledExecutorService clockwork() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, "daily-work");
          thread.setDaemon(true);
          return thread;
        });
  }

  private void today() {
    try {
      var unused = days.run(days.today());
    } catch (RuntimeException e) {
      LOG.error("The day's work failed; it is tried again in an hour", e);
    }
  }

  @Override
  public void start() {
    clockwork = clockwork();
    running = true;
    var unused =
        clockwork.scheduleWithFixedDelay(
            this::today, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    running = false;
    clockwork.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
