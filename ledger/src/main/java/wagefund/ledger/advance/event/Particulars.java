package wagefund.ledger.advance.event;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.scheme.command.PartyTerms.Party;

/**
 * What an approval signs beyond the lines.
 *
 * @param applicant 申请人
 * @param override on what paper the lines go above the caps; empty: they do not
 * @param payees by line, who is paid in the worker's place
 */
public record Particulars(
    Party applicant,
    DebtorNamed debtor,
    Optional<Document> override,
    SortedMap<Integer, PayeeNamed> payees) {
  public Particulars {
    payees = Collections.unmodifiableSortedMap(new TreeMap<>(payees));
  }

  /** One line of text for each fact; each text with its length, so that none can pose as two. */
  String canonical() {
    StringBuilder text = new StringBuilder("applicant ").append(applicant).append('\n');
    text.append("debtor ").append(debtor.kind());
    add(text, debtor.name());
    add(text, debtor.code());
    text.append('\n');
    override.ifPresent(document -> add(text.append("override"), document.inWords()).append('\n'));
    payees.forEach(
        (line, payee) -> {
          text.append("payee ").append(line).append(' ').append(payee.kind());
          add(text, payee.heir().map(PersonId::value).orElse(""));
          add(text, payee.name());
          add(text, payee.bank());
          add(text, payee.accountNumber());
          add(text, payee.document().inWords()).append('\n');
        });
    return text.toString();
  }

  private static StringBuilder add(StringBuilder text, String value) {
    return text.append(' ').append(value.length()).append(':').append(value);
  }
}
