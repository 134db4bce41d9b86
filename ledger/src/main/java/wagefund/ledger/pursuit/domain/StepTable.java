package wagefund.ledger.pursuit.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.pursuit.event.PursuitStep;

/** Which step may follow which on its track, as one table. */
final class StepTable {

  private static final Set<PursuitStep> BEGIN =
      EnumSet.of(
          PursuitStep.SUIT_FILED,
          PursuitStep.ENFORCEMENT_APPLIED,
          PursuitStep.CRIMINAL_REFERRED,
          PursuitStep.LISTED,
          PursuitStep.BANKRUPTCY_DECLARED);

  /** Steps by which the debtor is pressed by a court; not while he is bankrupt. */
  private static final Set<PursuitStep> BY_COURT =
      EnumSet.of(
          PursuitStep.SUIT_FILED, PursuitStep.ENFORCEMENT_APPLIED, PursuitStep.ENFORCEMENT_RESUMED);

  private StepTable() {}

  /**
   * @param last the last step of the same track; empty: none
   */
  static boolean mayFollow(PursuitStep step, Optional<PursuitStep> last) {
    return last.isEmpty() ? BEGIN.contains(step) : after(step).contains(last.get());
  }

  private static Set<PursuitStep> after(PursuitStep step) {
    return switch (step) {
      case SUIT_FILED -> EnumSet.of(PursuitStep.SUIT_WITHDRAWN, PursuitStep.SUIT_DISMISSED);
      case JUDGMENT_GIVEN, SUIT_WITHDRAWN, SUIT_DISMISSED -> EnumSet.of(PursuitStep.SUIT_FILED);
      case JUDGMENT_EFFECTIVE -> EnumSet.of(PursuitStep.JUDGMENT_GIVEN);
      case ENFORCEMENT_APPLIED ->
          EnumSet.of(PursuitStep.ENFORCEMENT_COMPLETED, PursuitStep.ENFORCEMENT_WITHDRAWN);
      case ENFORCEMENT_TERMINATED, ENFORCEMENT_COMPLETED, ENFORCEMENT_WITHDRAWN ->
          EnumSet.of(PursuitStep.ENFORCEMENT_APPLIED, PursuitStep.ENFORCEMENT_RESUMED);
      case ENFORCEMENT_RESUMED -> EnumSet.of(PursuitStep.ENFORCEMENT_TERMINATED);
      case CRIMINAL_REFERRED -> EnumSet.of(PursuitStep.CRIMINAL_RETURNED);
      case CRIMINAL_ACCEPTED, CRIMINAL_RETURNED -> EnumSet.of(PursuitStep.CRIMINAL_REFERRED);
      case LISTED -> EnumSet.of(PursuitStep.DELISTED);
      case DELISTED -> EnumSet.of(PursuitStep.LISTED);
      case BANKRUPTCY_DECLARED -> EnumSet.of(PursuitStep.BANKRUPTCY_ENDED);
      case BANKRUPTCY_DISTRIBUTED, BANKRUPTCY_ENDED ->
          EnumSet.of(PursuitStep.BANKRUPTCY_DECLARED, PursuitStep.BANKRUPTCY_DISTRIBUTED);
    };
  }

  /** Whether it begins to press for what is owed; there must be something owed. */
  static boolean presses(PursuitStep step) {
    return BEGIN.contains(step) || step == PursuitStep.ENFORCEMENT_RESUMED;
  }

  static boolean isByCourt(PursuitStep step) {
    return BY_COURT.contains(step);
  }

  static boolean needsCaseNo(PursuitStep step) {
    return isByCourt(step) || step == PursuitStep.JUDGMENT_GIVEN;
  }

  static boolean hasAmount(PursuitStep step) {
    return isByCourt(step) || step == PursuitStep.JUDGMENT_GIVEN;
  }
}
