package wagefund.ledger.advance.command;

import java.util.Optional;
import java.util.OptionalInt;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.scheme.command.PartyTerms.Payee;
import wagefund.ledger.vault.command.PersonDetails;

/**
 * Who is to be paid in a worker's place.
 *
 * @param lineNo whose place; empty: of all workers, for an organisation only
 * @param heir who inherits; needed for an heir, and for nobody else
 * @param name the organisation, at most 200 characters; needed for all but an heir
 * @param bank its bank, at most 100 characters
 * @param accountNumber its account, at most 60 characters
 * @param document what shows that it may be paid: the certificate of inheritance, the court's
 *     letter
 */
public record RequestedPayee(
    OptionalInt lineNo,
    Payee kind,
    Optional<PersonDetails> heir,
    String name,
    String bank,
    String accountNumber,
    Document document) {

  /**
   * @throws Malformed {@code PAYEE_INCOMPLETE}
   */
  public RequestedPayee {
    boolean isHeir = kind == Payee.HEIR;
    if (kind == Payee.WORKER || isHeir != heir.isPresent() || isHeir && lineNo.isEmpty()) {
      throw new Malformed(AdvanceError.PAYEE_INCOMPLETE, Facts.of("payee", kind), "payees");
    }
    name = isHeir ? "" : Text.required(name, 200, "payees.name");
    bank = isHeir ? "" : Text.required(bank, 100, "payees.bank");
    accountNumber = isHeir ? "" : Text.required(accountNumber, 60, "payees.accountNumber");
  }
}
