package wagefund.ledger.platform.read;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

  private static final long LONGEST_PACE_MILLIS = 400;

  /** As long as it works for a batch, so many times as long it lets commands pass. */
  private static final int SHARE = 3;

  private static final long FAILURE_MILLIS = 1_000;
  private static final long HOLD_UP_MILLIS = 5;

  private final Sealer sealer;
  private final Checkpoints checkpoints;
  private final Projector projector;
  private final ReadPositions positions;
  private final Semaphore work = new Semaphore(0);
  private final Semaphore hurry = new Semaphore(0);

  /** How many events this ledger has committed that are not shown; less where others show them. */
  private final AtomicLong behind = new AtomicLong();

  private long shownUpTo = -1;
  private final long lagAllowed;
  private final long lagLimit;
  private volatile boolean failing;
  private volatile boolean running;
  private Thread thread = new Thread(this::follow, "follower");

  Follower(
      Sealer sealer,
      Checkpoints checkpoints,
      Projector projector,
      ReadPositions positions,
      @Value("${ledger.lag-allowed:20000}") long lagAllowed,
      @Value("${ledger.lag-limit:100000}") long lagLimit) {
    this.lagAllowed = lagAllowed;
    this.lagLimit = lagLimit;
    this.sealer = sealer;
    this.checkpoints = checkpoints;
    this.projector = projector;
    this.positions = positions;
    positions.whenAwaited(hurry::release);
  }

  @Override
  public void committed(int events) {
    behind.addAndGet(events);
    wake();
  }

  private void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  /**
   * How many events the read models do not show yet of those that were committed here. What was
   * there when the ledger started, as after an upgrade, does not count: nobody waits for it to end.
   */
  long behind() {
    return behind.get();
  }

  @Override
  public void letCatchUp() {
    while (behind() > lagLimit && running && !failing) {
      pause(HOLD_UP_MILLIS);
    }
  }

  private void follow() {
    long took = 0;
    while (running) {
      try {
        if (shownUpTo < 0) {
          shownUpTo = projector.position();
        }
        if (work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
          letPass(took);
          work.drainPermits();
        }
        long started = System.nanoTime();
        List<Sealer.Sealed> sealed;
        do {
          sealed = sealer.sealNext();
          projector.catchUp(sealed, this::moved);
        } while (Sealer.mayBeMore(sealed));
        if (sealed.isEmpty()) {
          // Another node may have sealed and shown what was committed here.
          moved(projector.position());
        }
        failing = false;
        took = System.nanoTime() - started;
        checkpoints.makeIfDue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        failing = true;
        LOG.error("Sealing or projecting failed; it is tried again", e);
        pause(FAILURE_MILLIS);
      }
    }
  }

  /**
   * Many small batches cost far more than few large ones, and flush the log each time, for which
   * every commit waits. So commands pass for a moment, until somebody waits to read his write.
   */
  private void letPass(long workedNanos) throws InterruptedException {
    if (behind() < lagAllowed) {
      long millis = Math.max(PACE_MILLIS, workedNanos / 1_000_000 * SHARE);
      if (hurry.tryAcquire(Math.min(LONGEST_PACE_MILLIS, millis), TimeUnit.MILLISECONDS)) {
        hurry.drainPermits();
      }
    }
  }

  /** The projector has reached a place. */
  private void moved(long position) {
    long shown = position - shownUpTo;
    shownUpTo = position;
    behind.updateAndGet(known -> Math.max(0, known - shown));
    positions.moved();
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
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
    wake();
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
