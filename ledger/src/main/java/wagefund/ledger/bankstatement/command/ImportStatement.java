package wagefund.ledger.bankstatement.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.bankstatement.event.BankEntry;
import wagefund.ledger.bankstatement.event.StatementId;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.FundId;

/** Takes a statement of the bank in; the same one twice has one effect. */
public record ImportStatement(
    StatementId statementId,
    FundId fundId,
    String number,
    String account,
    String currency,
    Optional<Balance> opening,
    Optional<Balance> closing,
    List<BankEntry> entries,
    LocalDate on,
    Actor by,
    Instant at) {

  public ImportStatement {
    entries = List.copyOf(entries);
  }
}
