package wagefund.ledger.platform.read;

import java.util.List;

/**
 * A named check of what is kept beside the events, against the events. It may look a moment apart
 * at the two, so a running ledger can differ for a moment; what still differs later is a finding.
 */
public interface KeptCheck {

  /** The rule as a sentence. */
  CheckName name();

  /** Whether it can be made here, such as where the keys lie. */
  default boolean isPossible() {
    return true;
  }

  /** Where the rule does not hold, a line each with table and row; none where all is well. */
  List<String> differences();
}
