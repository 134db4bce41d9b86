package wagefund.ledger.platform.read;

import java.io.Console;
import java.io.PrintStream;
import java.util.function.LongConsumer;

/**
 * Tells how far a long run has come: one moving line on a terminal, a line now and then else. The
 * time counts from the place 0, where it is told.
 */
public final class Progress implements LongConsumer {

  private static final long PLAIN_EVERY_NANOS = 5_000_000_000L;
  private static final long MOVING_EVERY_NANOS = 200_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final String what;
  private final long total;
  private long started = System.nanoTime();
  private long told = started;

  private Progress(PrintStream out, boolean terminal, String what, long total) {
    this.out = out;
    this.terminal = terminal;
    this.what = what;
    this.total = total;
  }

  /**
   * @param what the work, such as {@code 重放 Replaying}
   * @param total how many events there are
   */
  public static Progress of(PrintStream out, String what, long total) {
    return new Progress(out, isTerminal(), what, total);
  }

  /** Before Java 22 there is a console only on a terminal; since then it tells by itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @Override
  public void accept(long done) {
    long now = System.nanoTime();
    if (done == 0) {
      started = now;
      told = now;
    } else if (now - told >= (terminal ? MOVING_EVERY_NANOS : PLAIN_EVERY_NANOS)) {
      told = now;
      tell(done, now);
    }
  }

  /** Tells the end. */
  public void done(long done) {
    tell(done, System.nanoTime());
    if (terminal) {
      out.println();
    }
  }

  private void tell(long done, long now) {
    long millis = Math.max(1, (now - started) / 1_000_000);
    long percent = total == 0 ? 100 : Math.min(100, done * 100 / total);
    long rate = done * 1000 / millis;
    String line =
        "%s %3d%%  %,d / %,d 事件 events, %,d / 秒 s%s"
            .formatted(what, percent, done, total, rate, left(done, rate));
    if (terminal) {
      out.print("\r" + line + "   ");
      out.flush();
    } else {
      out.println(line);
    }
  }

  /** How long it still takes at this pace; nothing at the end. */
  private String left(long done, long rate) {
    if (rate == 0 || done >= total) {
      return "";
    }
    long seconds = (total - done + rate - 1) / rate;
    return ", 剩余 %d:%02d left".formatted(seconds / 60, seconds % 60);
  }
}
