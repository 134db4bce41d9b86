package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundLevel;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;

/**
 * Sets up a fund.
 *
 * @param code 资金编号, at most 60 characters
 * @param name its official name, at most 200 characters
 * @param keeper 管理单位: who holds it, at most 200 characters
 * @param custody 管理方式: how it is held, such as 专户 or 专账, at most 40 characters
 * @param bankAccount 账号: the dedicated account, at most 60 characters, may be empty
 * @param floor 下限: below it the fund is to be replenished; zero: none
 * @param document on whose authority
 * @param on the business date
 */
public record EstablishFund(
    @TargetAggregateIdentifier FundId fundId,
    String code,
    String name,
    FundKind kind,
    FundLevel level,
    String keeper,
    String custody,
    String bankAccount,
    Money floor,
    Document document,
    LocalDate on,
    Actor by,
    Instant at)
    implements Creates {

  public EstablishFund {
    code = Text.required(code, 60, "code");
    name = Text.required(name, 200, "name");
    keeper = Text.required(keeper, 200, "keeper");
    custody = Text.required(custody, 40, "custody");
    bankAccount = Text.optional(bankAccount, 60, "bankAccount");
  }

  @Override
  public Identifier createdId() {
    return fundId;
  }
}
