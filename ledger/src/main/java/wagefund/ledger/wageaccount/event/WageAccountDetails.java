package wagefund.ledger.wageaccount.event;

import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;

/**
 * 农民工工资专用账户: a contractor's own account for wages alone.
 *
 * @param name 账户名称: 总包单位 + 项目 + 农民工工资专用账户, at most 200 characters
 * @param holder 总包单位 or who else employs the group, at most 200 characters
 * @param holderCode 统一社会信用代码, at most 40 characters, may be empty
 * @param project 项目 or 群体, at most 200 characters
 * @param bank 开户银行, at most 100 characters
 * @param accountNo 账号, at most 60 characters
 * @param fundId the fund whose scheme governs the order in which sources are drawn
 * @param lowBalance below it the account is warned of; zero: never
 */
public record WageAccountDetails(
    String name,
    WageAccountKind kind,
    String holder,
    String holderCode,
    String project,
    String bank,
    String accountNo,
    FundId fundId,
    Money lowBalance) {

  /**
   * @throws wagefund.ledger.kernel.Malformed {@code TEXT_MISSING} or {@code TEXT_TOO_LONG}
   */
  public WageAccountDetails {
    name = Text.required(name, 200, "name");
    holder = Text.required(holder, 200, "holder");
    holderCode = Text.optional(holderCode, 40, "holderCode");
    project = Text.required(project, 200, "project");
    bank = Text.required(bank, 100, "bank");
    accountNo = Text.required(accountNo, 60, "accountNo");
  }
}
