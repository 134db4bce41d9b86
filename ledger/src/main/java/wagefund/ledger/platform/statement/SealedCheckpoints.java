package wagefund.ledger.platform.statement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import wagefund.ledger.seal.store.Checkpoints;
import wagefund.reporting.Checkpoint;
import wagefund.reporting.CheckpointDirectory;

/**
 * Which checkpoint a statement prints. Where a place is not covered yet, one is made that covers
 * it: so the first one that covers a place is there when it is first asked for, and stays the
 * first.
 */
@Component
class SealedCheckpoints implements CheckpointDirectory {

  private final Checkpoints checkpoints;

  SealedCheckpoints(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  @Override
  public Optional<Checkpoint> covering(long position) {
    if (position == 0) {
      return Optional.empty();
    }
    return checkpoints
        .covering(position)
        .or(() -> checkpoints.cover().flatMap(latest -> checkpoints.covering(position)))
        .map(c -> new Checkpoint(c.number(), c.size(), c.root(), c.key(), c.madeAt()));
  }
}
