package wagefund.ledger.advance.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.advance.command.RequestedPayee;
import wagefund.ledger.advance.event.Agreement;
import wagefund.ledger.advance.event.DebtorNamed;
import wagefund.ledger.casefile.event.CaseDetails;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.scheme.command.AgreementTerms;
import wagefund.ledger.scheme.command.PartyTerms;
import wagefund.ledger.scheme.command.PartyTerms.Debtor;
import wagefund.ledger.scheme.command.PartyTerms.Party;
import wagefund.ledger.scheme.command.SchemeTerms;
import wagefund.ledger.scheme.command.Situation;

/** Who may apply, owe and be paid, and what must be signed; each policy is one sentence. */
final class PartyPolicies {

  private PartyPolicies() {}

  static Optional<Rejection> check(
      SchemeTerms terms, CaseDetails details, RequestedParticulars asked) {
    return applicantMustBeOneWhomTheSchemeNames(terms.parties(), details.situations(), asked)
        .or(() -> debtorMustBeOneWhomTheSchemeNames(terms.parties(), asked))
        .or(() -> payeesMustBeAmongThoseOfTheScheme(terms.parties(), asked.payees()))
        .or(() -> eachLineHasOnePayee(asked.payees()))
        .or(() -> agreementMustBeThereWhereRequestsWaitForIt(terms, details, asked))
        .or(() -> asked.agreement().flatMap(a -> agreementMustStateWhatIsRequired(terms, a)));
  }

  /** Who applies where the request does not say: the first whom the scheme lets apply. */
  static Party applicant(PartyTerms terms, Set<Situation> situations, Optional<Party> asked) {
    return asked.orElseGet(
        () -> allowedApplicants(terms, situations).stream().findFirst().orElse(Party.HRSS));
  }

  static DebtorNamed debtor(CaseDetails details, Optional<DebtorNamed> asked) {
    return asked.orElseGet(
        () ->
            new DebtorNamed(Debtor.EMPLOYER, details.employer().name(), details.employer().code()));
  }

  private static List<Party> allowedApplicants(PartyTerms terms, Set<Situation> situations) {
    return terms.applicants().isEmpty()
        ? List.of()
        : terms.applicants().stream()
            .map(PartyTerms.Applicant::party)
            .filter(party -> terms.mayApply(party, situations))
            .distinct()
            .toList();
  }

  private static Optional<Rejection> applicantMustBeOneWhomTheSchemeNames(
      PartyTerms terms, Set<Situation> situations, RequestedParticulars asked) {
    List<Party> allowed = allowedApplicants(terms, situations);
    boolean silent = terms.applicants().isEmpty();
    boolean may = silent || asked.applicant().map(allowed::contains).orElse(!allowed.isEmpty());
    return may
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                AdvanceError.APPLICANT_NOT_ALLOWED,
                Facts.of("applicant", asked.applicant().map(Enum::name).orElse("—"))
                    .and("allowed", allowed)));
  }

  private static Optional<Rejection> debtorMustBeOneWhomTheSchemeNames(
      PartyTerms terms, RequestedParticulars asked) {
    Debtor debtor = asked.debtor().map(DebtorNamed::kind).orElse(Debtor.EMPLOYER);
    boolean mustBeNamed = asked.debtor().isPresent() || !terms.debtors().contains(debtor);
    return terms.debtors().isEmpty() || !mustBeNamed || terms.debtors().contains(debtor)
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                AdvanceError.DEBTOR_NOT_ALLOWED,
                Facts.of("debtor", debtor).and("allowed", inOrder(terms.debtors(), Debtor.class))));
  }

  private static Optional<Rejection> payeesMustBeAmongThoseOfTheScheme(
      PartyTerms terms, List<RequestedPayee> payees) {
    return payees.stream()
        .map(RequestedPayee::kind)
        .filter(kind -> !terms.payees().isEmpty() && !terms.payees().contains(kind))
        .findFirst()
        .map(
            kind ->
                new Rejection(
                    AdvanceError.PAYEE_NOT_ALLOWED,
                    Facts.of("payee", kind)
                        .and("allowed", inOrder(terms.payees(), PartyTerms.Payee.class))));
  }

  private static Optional<Rejection> eachLineHasOnePayee(List<RequestedPayee> payees) {
    Set<Integer> seen = new HashSet<>();
    return payees.stream()
        .map(RequestedPayee::lineNo)
        .filter(line -> !seen.add(line.orElse(0)))
        .findFirst()
        .map(line -> new Rejection(AdvanceError.PAYEE_TWICE, Facts.of("line", lineOf(line))));
  }

  private static int lineOf(OptionalInt line) {
    return line.orElse(0);
  }

  private static Optional<Rejection> agreementMustBeThereWhereRequestsWaitForIt(
      SchemeTerms terms, CaseDetails details, RequestedParticulars asked) {
    boolean waits =
        terms.agreement().isRequiredIn(details.situations())
            && terms.agreement().neededBy() == AgreementTerms.NeededBy.REQUEST;
    return waits && asked.agreement().isEmpty()
        ? Optional.of(new Rejection(AdvanceError.AGREEMENT_NEEDED))
        : Optional.empty();
  }

  static Optional<Rejection> agreementMustStateWhatIsRequired(
      SchemeTerms terms, Agreement agreement) {
    Set<AgreementTerms.Clause> missing = EnumSet.noneOf(AgreementTerms.Clause.class);
    missing.addAll(terms.agreement().mustState());
    missing.removeAll(agreement.states());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rejection(AdvanceError.AGREEMENT_INCOMPLETE, Facts.of("missing", missing)));
  }

  static Optional<Rejection> agreementMustCoverTheAdvance(Agreement agreement, Money total) {
    return agreement
        .amount()
        .filter(total::isMoreThan)
        .map(
            agreed ->
                new Rejection(
                    AdvanceError.AGREEMENT_BELOW_ADVANCE,
                    Facts.of("agreed", agreed).and("amount", total)));
  }

  private static <E extends Enum<E>> Collection<E> inOrder(Set<E> set, Class<E> type) {
    return set.stream().collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }
}
