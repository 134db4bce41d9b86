package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Text;

/** Records cash by which the contractor makes good what was drawn, in full or in part. */
public record ReplenishCash(
    DepositId depositId,
    String bank,
    String accountNo,
    Money amount,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public ReplenishCash {
    bank = Text.required(bank, 200, "bank");
    accountNo = Text.required(accountNo, 60, "accountNo");
    amount.requirePositive("amount");
  }
}
