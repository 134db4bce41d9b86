package wagefund.ledger.recovery.event;

import java.util.Optional;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.PersonId;
import wagefund.ledger.kernel.Text;

/**
 * 被追偿人: who owes the fund.
 *
 * @param name of an organisation, at most 200 characters; of a worker the line of the roster, never
 *     a person's name
 * @param code 统一社会信用代码, at most 40 characters, may be empty
 * @param person the worker, where it is one
 */
public record ClaimDebtor(DebtorKind kind, String name, String code, Optional<PersonId> person) {

  public ClaimDebtor {
    name = Text.required(name, 200, "debtor.name");
    code = Text.optional(code, 40, "debtor.code");
  }

  public static ClaimDebtor worker(int lineNo, PersonId person) {
    return new ClaimDebtor(
        DebtorKind.WORKER, "劳动者（花名册第 " + lineNo + " 行）", "", Optional.of(person));
  }

  /** The same debtor has the same key in every case: the person, else the code, else the name. */
  public String key() {
    String who =
        person.map(PersonId::value).orElseGet(() -> code.isEmpty() ? "name " + name : code);
    return Digest.of(who).hex().substring(0, 16);
  }

  public boolean isSame(ClaimDebtor other) {
    return key().equals(other.key()) || person.isEmpty() && name.equals(other.name());
  }
}
