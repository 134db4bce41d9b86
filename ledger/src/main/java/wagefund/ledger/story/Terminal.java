package wagefund.ledger.story;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether somebody looks at what is printed, so that colours make sense. */
final class Terminal {

  private Terminal() {}

  /** From Java 22 on there is always a console, which then says itself whether anybody looks. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isThere() {
    Console console = System.console();
    if (console == null || System.getenv("NO_COLOR") != null || System.getenv("TERM") == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
