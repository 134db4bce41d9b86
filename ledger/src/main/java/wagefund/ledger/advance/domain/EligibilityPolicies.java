package wagefund.ledger.advance.domain;

import java.util.List;
import java.util.Optional;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.casefile.command.CaseFacts;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.scheme.command.FundTerms;
import wagefund.ledger.scheme.command.MoneySource;
import wagefund.ledger.scheme.command.SchemeTerms;

/** What must be so before an advance may be thought of at all; each policy is one sentence. */
final class EligibilityPolicies {

  private EligibilityPolicies() {}

  static Optional<Rejection> check(
      SchemeTerms terms, CaseFacts facts, Optional<Document> exhaustion) {
    CaseDetails details = facts.details();
    return caseMustBeFiledWhereTheSchemeSaysSo(terms, details)
        .or(() -> sectorMustBeInScope(terms, details))
        .or(() -> situationMustBeEligible(terms, details))
        .or(() -> earlierSourcesMustBeExhausted(terms, facts, exhaustion));
  }

  private static Optional<Rejection> caseMustBeFiledWhereTheSchemeSaysSo(
      SchemeTerms terms, CaseDetails details) {
    return terms.scope().filedCaseRequired() && !details.filed()
        ? Optional.of(new Rejection(AdvanceError.FILED_CASE_REQUIRED))
        : Optional.empty();
  }

  private static Optional<Rejection> sectorMustBeInScope(SchemeTerms terms, CaseDetails details) {
    return terms.scope().covers(details.sector(), details.governmentInvested())
        ? Optional.empty()
        : Optional.of(
            new Rejection(AdvanceError.SECTOR_OUT_OF_SCOPE, Facts.of("sector", details.sector())));
  }

  private static Optional<Rejection> situationMustBeEligible(
      SchemeTerms terms, CaseDetails details) {
    return terms.scope().isEligible(details.situations())
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                AdvanceError.SITUATION_NOT_ELIGIBLE, Facts.of("situations", details.situations())));
  }

  private static Optional<Rejection> earlierSourcesMustBeExhausted(
      SchemeTerms terms, CaseFacts facts, Optional<Document> exhaustion) {
    List<MoneySource> undrawn = undrawnBefore(terms, facts);
    return undrawn.isEmpty() || exhaustion.isPresent()
        ? Optional.empty()
        : Optional.of(new Rejection(AdvanceError.DEPOSIT_FIRST, Facts.of("sources", undrawn)));
  }

  /** The sources that come before this fund and of which no record shows that they are used up. */
  static List<MoneySource> undrawnBefore(SchemeTerms terms, CaseFacts facts) {
    MoneySource own =
        terms.fund().kind() == FundTerms.Kind.SPECIAL_FUND
            ? MoneySource.SPECIAL_FUND
            : MoneySource.EMERGENCY_FUND;
    return terms.exhaustionRecord()
        ? terms.sourcesBefore(own).stream()
            .filter(source -> !facts.exhausted().contains(source))
            .toList()
        : List.of();
  }
}
