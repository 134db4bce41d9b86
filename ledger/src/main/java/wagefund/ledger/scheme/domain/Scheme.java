package wagefund.ledger.scheme.domain;

import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.scheme.command.SchemeTerms;

/** What a scheme file says. */
record Scheme(SchemeTerms terms, List<Cap> caps, ReferenceData reference) {

  /** The terms as they hold on a date, under an adoption that took effect on another. */
  SchemeTerms termsOn(LocalDate on, LocalDate effectiveFrom) {
    return new SchemeTerms(
        terms.schemeId(),
        terms.version(),
        terms.digest(),
        terms.title(),
        effectiveFrom,
        terms.scope(),
        terms.parties(),
        terms.agreement(),
        terms.approval(),
        terms.approvalIsDefault(),
        terms.validity(),
        terms.override(),
        terms.order(),
        terms.exhaustionRecord(),
        terms.fund(),
        terms.recovery(),
        terms.deposit(),
        reference.inForceOn(on),
        terms.capsLeftOpen());
  }

  /** The caps that cannot be reckoned; an open alternative beside a filled one is no hindrance. */
  static List<String> leftOpen(List<Cap> caps) {
    return caps.stream().flatMap(cap -> leftOpen(cap).stream()).toList();
  }

  private static List<String> leftOpen(Cap cap) {
    if (cap instanceof Cap.Group group) {
      boolean oneIsFilled = group.members().stream().anyMatch(m -> leftOpen(m).isEmpty());
      return group.highest() && oneIsFilled ? List.of() : leftOpen(group.members());
    }
    return cap.isOpen() ? List.of(cap.head().name()) : List.of();
  }
}
