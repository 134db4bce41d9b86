package wagefund.ledger.bankstatement.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.bankstatement.command.BankStatementError;
import wagefund.ledger.bankstatement.command.ImportStatement;
import wagefund.ledger.bankstatement.command.StatementTaken;
import wagefund.ledger.bankstatement.event.BankEntry;
import wagefund.ledger.bankstatement.event.BankStatementImported;
import wagefund.ledger.bankstatement.event.StatementId;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.Side;

/** 银行对账单: what the bank said once, and never changes. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class BankStatement {

  /** Asks whether it is known. */
  record Ask(@TargetAggregateIdentifier StatementId id) {}

  /** Takes in a statement that is not known. */
  record Take(@TargetAggregateIdentifier StatementId id, ImportStatement statement)
      implements Creates {
    @Override
    public Identifier createdId() {
      return id;
    }
  }

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private StatementId id;

  private int entries;

  BankStatement() {}

  @CommandHandler
  Outcome handle(Ask question) {
    return Outcome.accepted(new StatementTaken(id.value(), entries, true));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Take taken) {
    ImportStatement c = taken.statement();
    if (!c.by().has(Role.CASHIER) && !c.by().has(Role.RECOVERY)) {
      return Outcome.rejected(BankStatementError.STATEMENT_ROLE_NEEDED);
    }
    Optional<Rejection> wrong = mustFoot(c);
    if (wrong.isPresent()) {
      return Outcome.rejected(wrong.get());
    }
    apply(
        new BankStatementImported(
            c.statementId(),
            c.fundId(),
            c.number(),
            c.account(),
            c.currency(),
            c.opening(),
            c.closing(),
            c.entries(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted(new StatementTaken(c.statementId().value(), c.entries().size(), false));
  }

  private static Optional<Rejection> mustFoot(ImportStatement c) {
    if (c.opening().isEmpty() || c.closing().isEmpty()) {
      return Optional.empty();
    }
    Money credits = sum(c, Side.CREDIT);
    Money debits = sum(c, Side.DEBIT);
    Balance expected = c.opening().get().plus(credits).minus(debits);
    return expected.equals(c.closing().get())
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                BankStatementError.STATEMENT_DOES_NOT_FOOT,
                Facts.of("opening", c.opening().get())
                    .and("credits", credits)
                    .and("debits", debits)
                    .and("expected", expected)
                    .and("closing", c.closing().get())));
  }

  private static Money sum(ImportStatement c, Side side) {
    return Money.sum(
        c.entries().stream().filter(e -> e.side() == side).map(BankEntry::amount).toList());
  }

  @EventSourcingHandler
  void on(BankStatementImported e) {
    id = e.statementId();
    entries = e.entries().size();
  }
}
