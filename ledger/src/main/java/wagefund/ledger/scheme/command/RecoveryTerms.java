package wagefund.ledger.scheme.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Role;

/**
 * How an advance comes back.
 *
 * @param due when it must be repaid; empty: the agreement or the notice says
 * @param pursuedBy who pursues it; empty: not stated
 * @param interest what interest is claimed
 * @param allocation how a receipt is split between fund and workers; empty: the paying document has
 *     to say
 * @param documentMayOverride whether the paying document may say otherwise
 * @param limitationYears 诉讼时效, in years
 * @param publicNoticeDays after how many days a public notice counts as served
 * @param writeOff when a claim may be written off; empty: never under this scheme
 */
public record RecoveryTerms(
    Optional<Due> due,
    Set<Pursuer> pursuedBy,
    Interest interest,
    Optional<Allocation> allocation,
    boolean documentMayOverride,
    Optional<WriteOff> writeOff,
    int limitationYears,
    int publicNoticeDays) {

  public RecoveryTerms {
    pursuedBy = Set.copyOf(pursuedBy);
  }

  /** When an advance must be repaid. */
  public record Due(Days within, ClockStart from) {

    /** The event that starts the clock. */
    public enum ClockStart {
      PAYMENT,
      NOTICE,
      AGREEMENT
    }
  }

  /** Who pursues. */
  public enum Pursuer {
    HRSS,
    FINANCE,
    REGULATOR,
    GOVERNMENT
  }

  /** How a receipt is split between the fund and the workers. */
  public enum Allocation {
    FUND_FIRST,
    WORKERS_FIRST,
    PRO_RATA
  }

  /**
   * What interest the debtor is asked for; it is kept in the memo register until received.
   *
   * @param annualRate the rate a year; for {@code LPR} the margin above it; zero for others
   * @param dayBasis the days of a year, 360 or 365
   * @param from when it starts to run
   */
  public record Interest(Method method, Rate annualRate, int dayBasis, InterestStart from) {

    public static final Interest NONE =
        new Interest(Method.NONE, new Rate(0), 365, InterestStart.DUE_DATE);

    /** How it is reckoned. */
    public enum Method {
      NONE,
      /** As the agreement says. */
      BY_AGREEMENT,
      /** Simple interest at the rate given. */
      SIMPLE,
      /** Simple interest at the one-year loan prime rate of the day plus the margin given. */
      LPR
    }

    /** When it starts to run. */
    public enum InterestStart {
      PAYMENT,
      DUE_DATE
    }
  }

  /**
   * When a claim may be written off. It always needs a document; the debtor still owes.
   *
   * @param conditions of these, one or all must be shown
   * @param need whether any one condition suffices, or all must be shown
   * @param overdueYears for at least so many years past due; empty: no such condition
   * @param role the level that decides
   * @param stages the approval chain, in order; at least two at every amount
   */
  public record WriteOff(
      Set<Condition> conditions,
      Need need,
      OptionalInt overdueYears,
      Role role,
      List<ApprovalStage> stages) {

    public WriteOff {
      conditions = Set.copyOf(conditions);
      stages = List.copyOf(stages);
    }

    /** The stages that a write-off of this amount needs, in order; at least two. */
    public List<ApprovalStage> stagesFor(Money amount) {
      return stages.stream().filter(stage -> stage.isNeededFor(amount)).toList();
    }

    /** How many of the conditions must be shown. */
    public enum Need {
      ANY,
      ALL
    }

    /** What must be shown. */
    public enum Condition {
      BANKRUPTCY_CLOSED,
      DEREGISTERED_WITHOUT_ASSETS,
      DECEASED_WITHOUT_ESTATE,
      ENFORCEMENT_TERMINATED,
      LIMITATION_PASSED,
      GOVERNMENT_DECISION
    }
  }
}
