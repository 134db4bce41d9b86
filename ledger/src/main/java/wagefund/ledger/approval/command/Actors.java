package wagefund.ledger.approval.command;

import java.util.List;
import wagefund.ledger.kernel.Digest;

/**
 * Who requested and who signed, in order.
 *
 * @param approved whether the last stage is signed
 * @param digest what was signed
 */
public record Actors(List<String> names, boolean approved, Digest digest) {
  public Actors {
    names = List.copyOf(names);
  }
}
