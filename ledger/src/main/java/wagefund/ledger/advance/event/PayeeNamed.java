package wagefund.ledger.advance.event;

import java.util.Optional;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.scheme.command.PartyTerms.Payee;

/**
 * 收款人: who is paid in a worker's place, and on what paper. The worker's claim and caps are those
 * that count, whoever is paid.
 *
 * @param heir the heir; empty for an organisation
 * @param name the organisation; empty for an heir
 * @param bank its bank; empty for an heir
 * @param accountNumber its account; empty for an heir, whose account is on the line
 */
public record PayeeNamed(
    Payee kind,
    Optional<PersonId> heir,
    String name,
    String bank,
    String accountNumber,
    Document document) {

  /** The organisation with its account, at most 400 characters; empty for an heir. */
  public String inWords() {
    return heir.isPresent() ? "" : name + " " + bank + " " + accountNumber;
  }
}
