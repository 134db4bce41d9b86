package wagefund.ledger.casefile.event;

import wagefund.ledger.kernel.Text;

/**
 * 用人单位: an organisation, never a person.
 *
 * @param name its registered name, at most 200 characters
 * @param code 统一社会信用代码, at most 40 characters, may be empty where unknown
 */
public record Employer(String name, String code) {
  public Employer {
    name = Text.required(name, 200, "employer.name");
    code = Text.optional(code, 40, "employer.code");
  }
}
