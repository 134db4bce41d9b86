package wagefund.reporting;

import java.util.Optional;

/**
 * The signed checkpoints of the ledger. For one place the answer is always the same, so that a
 * statement that was printed once is printed with the same checkpoint for ever.
 */
@FunctionalInterface
public interface CheckpointDirectory {

  /** Knows of none. */
  CheckpointDirectory NONE = position -> Optional.empty();

  /** The first checkpoint that covers a place; none where nothing was sealed yet. */
  Optional<Checkpoint> covering(long position);
}
