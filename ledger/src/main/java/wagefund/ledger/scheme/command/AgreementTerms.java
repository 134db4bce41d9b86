package wagefund.ledger.scheme.command;

import java.util.Set;

/**
 * Whether an agreement (使用协议书) must be signed, and by when.
 *
 * @param required whether one is required at all
 * @param exceptIn situations in which none is required, such as an employer who absconded
 * @param mustState what it has to state
 * @param neededBy the step that waits for it
 */
public record AgreementTerms(
    boolean required, Set<Situation> exceptIn, Set<Clause> mustState, NeededBy neededBy) {

  public AgreementTerms {
    exceptIn = Set.copyOf(exceptIn);
    mustState = Set.copyOf(mustState);
  }

  /** Whether one must be there in these situations. */
  public boolean isRequiredIn(Set<Situation> situations) {
    return required && exceptIn.stream().noneMatch(situations::contains);
  }

  /** The step that waits for the agreement. */
  public enum NeededBy {
    /** 申请时: no request without it. */
    REQUEST,
    /** 拨付前: no money leaves without it. */
    RELEASE,
    /** 可后补: it may follow; until then it shows as missing. */
    LATER
  }

  /** A clause of the agreement. */
  public enum Clause {
    AMOUNT,
    TERM,
    INTEREST_METHOD,
    REPAYMENT,
    BREACH,
    GUARANTEE
  }
}
