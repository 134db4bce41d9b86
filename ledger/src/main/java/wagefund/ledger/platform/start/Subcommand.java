package wagefund.ledger.platform.start;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * One thing that the program does.
 *
 * @param name what it is called on the command line
 * @param summary what it does, in one line
 * @param run does it with the arguments after its name and answers the exit code; {@link #STAYS}
 *     where the program goes on until it is stopped
 */
public record Subcommand(String name, String summary, ToIntFunction<List<String>> run) {

  /** No exit code yet: the program goes on. */
  public static final int STAYS = -1;

  /** The exit code of arguments that cannot be understood. */
  public static final int MISUSED = 2;
}
