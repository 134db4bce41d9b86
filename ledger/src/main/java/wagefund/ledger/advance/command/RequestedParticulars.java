package wagefund.ledger.advance.command;

import java.util.List;
import java.util.Optional;
import wagefund.ledger.advance.event.Agreement;
import wagefund.ledger.advance.event.DebtorNamed;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.scheme.command.PartyTerms.Party;

/**
 * Who applies, who owes, who is paid in whose place, and on what papers. What is empty is taken
 * from the scheme and the case.
 *
 * @param applicant empty: the first whom the scheme lets apply
 * @param debtor empty: the employer of the case
 * @param agreement the signed agreement
 * @param override the paper on which the lines may go above the caps
 */
public record RequestedParticulars(
    Optional<Party> applicant,
    Optional<DebtorNamed> debtor,
    Optional<Agreement> agreement,
    Optional<Document> override,
    List<RequestedPayee> payees) {

  public static final RequestedParticulars NONE =
      new RequestedParticulars(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public RequestedParticulars {
    payees = List.copyOf(payees);
  }
}
