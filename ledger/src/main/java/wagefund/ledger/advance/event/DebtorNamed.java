package wagefund.ledger.advance.event;

import wagefund.ledger.kernel.Text;
import wagefund.ledger.scheme.command.PartyTerms.Debtor;

/**
 * 被追偿人: who owes the advance back.
 *
 * @param kind what the debtor is to the case
 * @param name an organisation, at most 200 characters
 * @param code 统一社会信用代码, at most 40 characters, may be empty
 */
public record DebtorNamed(Debtor kind, String name, String code) {
  public DebtorNamed {
    name = Text.required(name, 200, "debtor.name");
    code = Text.optional(code, 40, "debtor.code");
  }
}
