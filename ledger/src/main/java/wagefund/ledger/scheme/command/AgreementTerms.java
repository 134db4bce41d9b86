package wagefund.ledger.scheme.command;

import java.util.Set;

/**
 * Whether an agreement (使用协议书) must be signed before money is advanced.
 *
 * @param required whether one is required at all
 * @param exceptIn situations in which none is required, such as an employer who absconded
 * @param mustState what it has to state
 */
public record AgreementTerms(boolean required, Set<Situation> exceptIn, Set<Clause> mustState) {

  public AgreementTerms {
    exceptIn = Set.copyOf(exceptIn);
    mustState = Set.copyOf(mustState);
  }

  /** Whether one must be there in these situations. */
  public boolean isRequiredIn(Set<Situation> situations) {
    return required && exceptIn.stream().noneMatch(situations::contains);
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
