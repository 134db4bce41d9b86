package wagefund.ledger.deposit.event;

import wagefund.ledger.kernel.Text;

/**
 * 施工总承包单位: an organisation, never a person.
 *
 * @param name its registered name, at most 200 characters
 * @param code 统一社会信用代码, at most 40 characters, may be empty where unknown
 */
public record Contractor(String name, String code) {
  public Contractor {
    name = Text.required(name, 200, "contractor.name");
    code = Text.optional(code, 40, "contractor.code");
  }
}
