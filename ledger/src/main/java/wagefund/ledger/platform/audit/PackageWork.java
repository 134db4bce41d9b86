package wagefund.ledger.platform.audit;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the packages made in the background while the ledger runs, one after the other. */
@Component
class PackageWork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PackageWork.class);
  private static final long IDLE_SECONDS = 30;

  private final PackageRegister register;
  private final PackageMaking making;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = new Thread(this::makeAll, "audit-packages");

  PackageWork(PackageRegister register, PackageMaking making) {
    this.register = register;
    this.making = making;
  }

  /** Tells that there is something to be made. */
  void wake() {
    work.release();
  }

  private void makeAll() {
    while (running) {
      try {
        Optional<AuditPackage> next = register.next();
        if (next.isPresent()) {
          making.make(next.get(), this::isRunning);
        } else if (work.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("Audit packages cannot be made now; it is tried again", e);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    thread = new Thread(this::makeAll, "audit-packages");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    running = false;
    work.release();
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
