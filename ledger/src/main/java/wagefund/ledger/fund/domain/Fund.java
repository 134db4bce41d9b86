package wagefund.ledger.fund.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.FreeReturnedFunds;
import wagefund.ledger.fund.command.FreezeFund;
import wagefund.ledger.fund.command.FundError;
import wagefund.ledger.fund.command.LiftFreeze;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.command.RecoverFunds;
import wagefund.ledger.fund.command.ReissueFunds;
import wagefund.ledger.fund.command.ReleaseReservation;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.fund.command.SendFunds;
import wagefund.ledger.fund.command.SettlePayments;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.Freeze;
import wagefund.ledger.fund.event.FreezeLifted;
import wagefund.ledger.fund.event.FundEstablished;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundFrozen;
import wagefund.ledger.fund.event.FundsRecovered;
import wagefund.ledger.fund.event.FundsReissued;
import wagefund.ledger.fund.event.FundsReserved;
import wagefund.ledger.fund.event.FundsSent;
import wagefund.ledger.fund.event.PaymentsSettled;
import wagefund.ledger.fund.event.ReservationReleased;
import wagefund.ledger.fund.event.ReturnedFundsFreed;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;

/** 应急周转金: the boundary within which its money is always consistent. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class Fund {

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private FundId id;

  private FundFigures figures = FundFigures.NONE;
  private List<Freeze> freezes = List.of();

  Fund() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(EstablishFund c) {
    if (!c.by().has(Role.FUND_MANAGER)) {
      return Outcome.rejected(KernelError.FUND_MANAGER_NEEDED, Facts.of("by", c.by().name()));
    }
    apply(
        new FundEstablished(
            c.fundId(),
            c.code(),
            c.name(),
            c.kind(),
            c.level(),
            c.keeper(),
            c.custody(),
            c.bankAccount(),
            c.floor(),
            c.document(),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted(c.fundId().value());
  }

  @CommandHandler
  Outcome handle(AskFundFigures question) {
    return Outcome.accepted(figures);
  }

  @CommandHandler
  Outcome handle(ReceiveCapital c) {
    if (!c.by().has(Role.FUND_MANAGER)) {
      return Outcome.rejected(KernelError.FUND_MANAGER_NEEDED, Facts.of("by", c.by().name()));
    }
    FundFigures after =
        c.source() == CapitalSource.INTEREST
            ? figures.withInterest(c.amount())
            : figures.withCapital(c.amount());
    apply(
        new CapitalReceived(
            id, c.source(), c.amount(), c.document(), after, c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(ReserveFunds c) {
    Optional<Rejection> frozen = frozenOn(c.on());
    if (frozen.isPresent()) {
      return Outcome.rejected(frozen.get());
    }
    Money available = figures.available();
    if (c.amount().isMoreThan(available)) {
      return Outcome.rejected(
          FundError.INSUFFICIENT_FUNDS,
          Facts.of("needed", c.amount())
              .and("available", available)
              .and("shortfall", c.amount().minus(available)));
    }
    FundFigures after = figures.reserve(c.amount());
    apply(new FundsReserved(id, c.subject(), c.amount(), after, c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(ReleaseReservation c) {
    FundFigures after = figures.release(c.amount());
    apply(
        new ReservationReleased(id, c.subject(), c.amount(), after, c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(SendFunds c) {
    Optional<Rejection> frozen = frozenOn(c.on());
    if (frozen.isPresent()) {
      return Outcome.rejected(frozen.get());
    }
    FundFigures after = figures.send(c.amount());
    apply(new FundsSent(id, c.subject(), c.amount(), after, c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(SettlePayments c) {
    FundFigures after = figures.settle(c.succeeded(), c.returned());
    apply(
        new PaymentsSettled(
            id, c.subject(), c.succeeded(), c.returned(), after, c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(ReissueFunds c) {
    Optional<Rejection> frozen = frozenOn(c.on());
    if (frozen.isPresent()) {
      return Outcome.rejected(frozen.get());
    }
    FundFigures after = figures.reissue(c.amount());
    apply(new FundsReissued(id, c.subject(), c.amount(), after, c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(FreeReturnedFunds c) {
    FundFigures after = figures.free(c.amount());
    apply(
        new ReturnedFundsFreed(id, c.subject(), c.amount(), after, c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(RecoverFunds c) {
    FundFigures after = figures.recover(c.recovered(), c.beyond());
    apply(
        new FundsRecovered(
            id,
            c.subject(),
            c.recovered(),
            c.beyond(),
            c.payer(),
            c.document(),
            after,
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(FreezeFund c) {
    if (!c.by().has(Role.FUND_MANAGER)) {
      return Outcome.rejected(KernelError.FUND_MANAGER_NEEDED, Facts.of("by", c.by().name()));
    }
    apply(
        new FundFrozen(
            id, c.from(), c.until(), c.reason(), c.document(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(id.value());
  }

  @CommandHandler
  Outcome handle(LiftFreeze c) {
    if (!c.by().has(Role.FUND_MANAGER)) {
      return Outcome.rejected(KernelError.FUND_MANAGER_NEEDED, Facts.of("by", c.by().name()));
    }
    if (frozenOn(c.on()).isEmpty()) {
      return Outcome.rejected(FundError.FUND_NOT_FROZEN, Facts.of("on", c.on()));
    }
    apply(new FreezeLifted(id, c.document(), c.on(), c.by().name(), c.at()));
    return Outcome.accepted(id.value());
  }

  private Optional<Rejection> frozenOn(LocalDate day) {
    return freezes.stream()
        .filter(freeze -> freeze.holdsOn(day))
        .findFirst()
        .map(
            freeze ->
                new Rejection(
                    FundError.FUND_FROZEN,
                    Facts.of("from", freeze.from())
                        .and("until", freeze.until())
                        .and("reason", freeze.reason())));
  }

  @EventSourcingHandler
  void on(FundFrozen e) {
    freezes =
        Stream.concat(freezes.stream(), Stream.of(new Freeze(e.from(), e.until(), e.reason())))
            .toList();
  }

  @EventSourcingHandler
  void on(FreezeLifted e) {
    freezes = freezes.stream().map(freeze -> freeze.liftedOn(e.on())).toList();
  }

  @EventSourcingHandler
  void on(FundEstablished e) {
    id = e.fundId();
  }

  @EventSourcingHandler
  void on(CapitalReceived e) {
    figures = e.after();
  }

  @EventSourcingHandler
  void on(FundsReserved e) {
    figures = e.after();
  }

  @EventSourcingHandler
  void on(ReservationReleased e) {
    figures = e.after();
  }

  @EventSourcingHandler
  void on(FundsSent e) {
    figures = e.after();
  }

  @EventSourcingHandler
  void on(PaymentsSettled e) {
    figures = e.after();
  }

  @EventSourcingHandler
  void on(FundsReissued e) {
    figures = e.after();
  }

  @EventSourcingHandler
  void on(ReturnedFundsFreed e) {
    figures = e.after();
  }

  @EventSourcingHandler
  void on(FundsRecovered e) {
    figures = e.after();
  }
}
