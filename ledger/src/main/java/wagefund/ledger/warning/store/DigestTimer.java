package wagefund.ledger.warning.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes the digests soon after a day, week or month is over, or the ledger is started again. */
@Component
class DigestTimer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DigestTimer.class);
  private static final int EVERY_SECONDS = 60;

  private final Digests digests;
  private final boolean wanted;
  private ScheduledExecutorService timer = timer();
  private volatile boolean running;

  DigestTimer(Digests digests, @Value("${ledger.digests.automatic:true}") boolean wanted) {
    this.digests = digests;
    this.wanted = wanted;
  }

  private static ScheduledExecutorService timer() {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, "digests");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void start() {
    if (wanted) {
      timer = timer();
      var unused =
          timer.scheduleWithFixedDelay(this::make, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }
    running = true;
  }

  /** A failure is told, and tried again the next time. */
  private void make() {
    try {
      digests.makeThoseThatAreOver();
    } catch (RuntimeException e) {
      LOG.warn("The digests could not be made; it is tried again", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
    try {
      boolean unused = timer.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
