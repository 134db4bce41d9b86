package wagefund.ledger.platform.read;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import wagefund.ledger.seal.store.Checkpoints;
import wagefund.ledger.seal.store.Sealer;

/** Seals what was committed and computes the read models from it, all the time. */
@Component
class Follower implements SealSignal, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final long IDLE_MILLIS = 250;

  /** How long to let commands pass before the next batch, where nobody waits to read. */
  private static final long PACE_MILLIS = 40;

  private final Sealer sealer;
  private final Checkpoints checkpoints;
  private final Projector projector;
  private final ReadPositions positions;
  private final Semaphore work = new Semaphore(0);
  private final Semaphore hurry = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = new Thread(this::follow, "follower");

  Follower(Sealer sealer, Checkpoints checkpoints, Projector projector, ReadPositions positions) {
    this.sealer = sealer;
    this.checkpoints = checkpoints;
    this.projector = projector;
    this.positions = positions;
    positions.whenAwaited(hurry::release);
  }

  @Override
  public void committed() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  private void follow() {
    while (running) {
      try {
        if (work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
          letPass();
          work.drainPermits();
        }
        sealer.seal();
        projector.catchUp(position -> positions.moved());
        checkpoints.makeIfDue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("Sealing or projecting failed; it is tried again", e);
        pause();
      }
    }
  }

  /**
   * Many small batches cost far more than few large ones, and flush the log each time, for which
   * every commit waits. So commands pass for a moment, until somebody waits to read his write.
   */
  private void letPass() throws InterruptedException {
    if (hurry.tryAcquire(PACE_MILLIS, TimeUnit.MILLISECONDS)) {
      hurry.drainPermits();
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::follow, "follower");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    committed();
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
