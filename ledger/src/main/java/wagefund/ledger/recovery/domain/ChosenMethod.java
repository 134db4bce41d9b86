package wagefund.ledger.recovery.domain;

import java.util.Optional;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.recovery.command.RecordReceipt;
import wagefund.ledger.recovery.command.RecoveryError;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.scheme.command.SchemeTerms;

/** By which method a receipt is divided, and who says so. */
record ChosenMethod(AllocationMethod method, String by) {

  static Outcome choose(RecordReceipt receipt, SchemeTerms terms) {
    if (receipt.channel().isForFundOnly()) {
      return Outcome.accepted(
          new ChosenMethod(AllocationMethod.FUND_FIRST, receipt.document().number()));
    }
    Optional<AllocationMethod> scheme =
        terms.recovery().allocation().map(a -> AllocationMethod.valueOf(a.name()));
    Optional<AllocationMethod> ordered =
        receipt.method().filter(method -> method != AllocationMethod.BY_PLAN);
    if (ordered.isEmpty()) {
      return scheme
          .map(m -> Outcome.accepted(new ChosenMethod(m, terms.schemeId())))
          .orElseGet(() -> Outcome.rejected(RecoveryError.ALLOCATION_NOT_STATED));
    }
    boolean overrides = scheme.isPresent() && !scheme.equals(ordered);
    if (overrides && !terms.recovery().documentMayOverride()) {
      return Outcome.rejected(
          RecoveryError.ALLOCATION_OVERRIDE_NOT_ALLOWED, Facts.of("method", scheme.orElseThrow()));
    }
    return overrides && receipt.details().reason().isEmpty()
        ? Outcome.rejected(
            RecoveryError.OVERRIDE_REASON_MISSING, Facts.of("method", scheme.orElseThrow()))
        : Outcome.accepted(new ChosenMethod(ordered.get(), receipt.document().number()));
  }
}
