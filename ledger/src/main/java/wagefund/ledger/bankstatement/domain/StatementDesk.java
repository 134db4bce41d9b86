package wagefund.ledger.bankstatement.domain;

import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.bankstatement.command.ImportStatement;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Outcome;

/** Takes a statement in once; the same one again changes nothing. */
@Component
class StatementDesk {

  private final Commands commands;

  StatementDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(ImportStatement c) {
    Outcome fund = commands.send(new AskFundFigures(c.fundId()));
    if (!fund.isAccepted()) {
      return fund;
    }
    Outcome known = commands.send(new BankStatement.Ask(c.statementId()));
    return known.isAccepted() ? known : commands.send(new BankStatement.Take(c.statementId(), c));
  }
}
