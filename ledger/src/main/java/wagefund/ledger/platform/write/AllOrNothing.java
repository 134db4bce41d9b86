package wagefund.ledger.platform.write;

import java.util.List;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;

/**
 * Several commands that are accepted together or not at all; the answer is that of the first.
 *
 * @param commands in the order in which they are decided, at least one
 */
public record AllOrNothing(List<Object> commands) {

  public AllOrNothing {
    commands = List.copyOf(commands);
    if (commands.isEmpty()) {
      throw new Malformed(KernelError.LIST_EMPTY, Facts.NONE, "commands");
    }
  }
}
