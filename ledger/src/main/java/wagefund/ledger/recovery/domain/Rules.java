package wagefund.ledger.recovery.domain;

import java.util.Optional;
import wagefund.ledger.recovery.event.ClaimInterest;
import wagefund.ledger.recovery.event.ClaimRules;
import wagefund.ledger.scheme.command.RecoveryTerms;
import wagefund.ledger.scheme.command.SchemeTerms;

/** What a scheme says of a claim, as the claim keeps it. */
final class Rules {

  private Rules() {}

  static ClaimRules of(SchemeTerms terms) {
    RecoveryTerms recovery = terms.recovery();
    return new ClaimRules(
        interest(recovery.interest()), recovery.limitationYears(), recovery.publicNoticeDays());
  }

  /** Where the agreement is to say, there is none until it does. */
  private static ClaimInterest interest(RecoveryTerms.Interest terms) {
    ClaimInterest.Method method =
        switch (terms.method()) {
          case NONE, BY_AGREEMENT -> ClaimInterest.Method.NONE;
          case SIMPLE -> ClaimInterest.Method.SIMPLE;
          case LPR -> ClaimInterest.Method.LPR;
        };
    ClaimInterest.Start from =
        terms.from() == RecoveryTerms.Interest.InterestStart.PAYMENT
            ? ClaimInterest.Start.PAYMENT
            : ClaimInterest.Start.DUE_DATE;
    return new ClaimInterest(
        method, terms.annualRate().millionths(), terms.dayBasis(), from, Optional.empty());
  }
}
