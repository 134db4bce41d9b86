package wagefund.ledger.platform.daily;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the day's work done soon after the ledger is ready and every hour after that. Where it plays
 * a past, as stories do, the work of today would undo it.
 */
@Component
@ConditionalOnProperty(name = "ledger.clockwork", matchIfMissing = true)
class EveryHour implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EveryHour.class);
  private static final long FIRST_MINUTES = 1;
  private static final long EVERY_MINUTES = 60;

  private final Days days;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "daily-work");
            thread.setDaemon(true);
            return thread;
          });

  EveryHour(Days days) {
    this.days = days;
  }

  /** Ready is a ledger whose example is loaded, too. */
  @EventListener
  void whenReady(AvailabilityChangeEvent<ReadinessState> event) {
    if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
      var unused =
          clockwork.scheduleWithFixedDelay(
              this::today, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }
  }

  private void today() {
    try {
      var unused = days.run(days.today());
    } catch (RuntimeException e) {
      LOG.error("The day's work failed; it is tried again in an hour", e);
    }
  }

  @Override
  public void destroy() {
    clockwork.shutdown();
  }
}
