package wagefund.ledger.platform.axon;

import org.axonframework.common.IdentifierFactory;
import wagefund.ledger.kernel.Ids;

/** Names messages by ids that cost little; Axon finds it by its service file. */
public final class MessageIds extends IdentifierFactory {

  private final Ids ids = Ids.timeOrdered();

  @Override
  public String generateIdentifier() {
    return ids.next();
  }
}
