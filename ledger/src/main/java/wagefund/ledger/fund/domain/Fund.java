package wagefund.ledger.fund.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.fund.command.AskFundFigures;
import wagefund.ledger.fund.command.AskFundPurpose;
import wagefund.ledger.fund.command.AskPeriods;
import wagefund.ledger.fund.command.BeginClosing;
import wagefund.ledger.fund.command.ClosePeriod;
import wagefund.ledger.fund.command.ConfirmWithdrawal;
import wagefund.ledger.fund.command.CorrectFunds;
import wagefund.ledger.fund.command.CorrectRecovery;
import wagefund.ledger.fund.command.DropClosing;
import wagefund.ledger.fund.command.DropWithdrawal;
import wagefund.ledger.fund.command.EarmarkFund;
import wagefund.ledger.fund.command.EstablishFund;
import wagefund.ledger.fund.command.FreeReturnedFunds;
import wagefund.ledger.fund.command.FreezeFund;
import wagefund.ledger.fund.command.FundError;
import wagefund.ledger.fund.command.FundPurpose;
import wagefund.ledger.fund.command.KeepUnidentified;
import wagefund.ledger.fund.command.LiftFreeze;
import wagefund.ledger.fund.command.NotePostingProfile;
import wagefund.ledger.fund.command.PayBackHeldMoney;
import wagefund.ledger.fund.command.PeriodError;
import wagefund.ledger.fund.command.ProposeWithdrawal;
import wagefund.ledger.fund.command.RealiseReceipt;
import wagefund.ledger.fund.command.ReceiveCapital;
import wagefund.ledger.fund.command.RecoverFunds;
import wagefund.ledger.fund.command.RecoverWrittenOffFunds;
import wagefund.ledger.fund.command.ReissueFunds;
import wagefund.ledger.fund.command.ReleaseReservation;
import wagefund.ledger.fund.command.ReserveFunds;
import wagefund.ledger.fund.command.SendFunds;
import wagefund.ledger.fund.command.SettlePayments;
import wagefund.ledger.fund.command.SpecialFundError;
import wagefund.ledger.fund.command.WriteOffOutstanding;
import wagefund.ledger.fund.event.CapitalCorrected;
import wagefund.ledger.fund.event.CapitalCorrectionDropped;
import wagefund.ledger.fund.event.CapitalCorrectionProposed;
import wagefund.ledger.fund.event.CapitalReceived;
import wagefund.ledger.fund.event.CapitalSource;
import wagefund.ledger.fund.event.Earmark;
import wagefund.ledger.fund.event.Freeze;
import wagefund.ledger.fund.event.FreezeLifted;
import wagefund.ledger.fund.event.FundEarmarked;
import wagefund.ledger.fund.event.FundEstablished;
import wagefund.ledger.fund.event.FundFigures;
import wagefund.ledger.fund.event.FundFrozen;
import wagefund.ledger.fund.event.FundKind;
import wagefund.ledger.fund.event.FundsCapitalCorrected;
import wagefund.ledger.fund.event.FundsCorrected;
import wagefund.ledger.fund.event.FundsRecovered;
import wagefund.ledger.fund.event.FundsRecoveryCorrected;
import wagefund.ledger.fund.event.FundsReissued;
import wagefund.ledger.fund.event.FundsReserved;
import wagefund.ledger.fund.event.FundsSent;
import wagefund.ledger.fund.event.FundsWithdrawn;
import wagefund.ledger.fund.event.HeldMoneyPaidBack;
import wagefund.ledger.fund.event.OutstandingWrittenOff;
import wagefund.ledger.fund.event.PaymentsSettled;
import wagefund.ledger.fund.event.PeriodClosed;
import wagefund.ledger.fund.event.PeriodClosingBegun;
import wagefund.ledger.fund.event.PeriodClosingDropped;
import wagefund.ledger.fund.event.PostingProfileAdopted;
import wagefund.ledger.fund.event.ReceiptParts;
import wagefund.ledger.fund.event.ReceiptRealised;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.fund.event.ReservationReleased;
import wagefund.ledger.fund.event.ReturnedFundsFreed;
import wagefund.ledger.fund.event.Tranches;
import wagefund.ledger.fund.event.UnidentifiedReceived;
import wagefund.ledger.fund.event.WithdrawalDropped;
import wagefund.ledger.fund.event.WithdrawalProposed;
import wagefund.ledger.fund.event.WrittenOffFundsRecovered;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CorrectionManner;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
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

  /** Lets money in that the desk found to be of an allowed source. */
  record TakeIn(@TargetAggregateIdentifier FundId fundId, ReceiveCapital capital) {}

  /** Notes what the desk found to be so. */
  record Note(@TargetAggregateIdentifier FundId fundId, Object event) {}

  /** Asks what is booked of the capital. */
  record AskBookings(@TargetAggregateIdentifier FundId fundId) {}

  /**
   * What is booked of the capital, for the desk.
   *
   * @param nextTranche the number of the tranche that comes next
   */
  record Bookings(FundBookings bookings, int nextTranche) {}

  /**
   * Takes back what was booked too much, or gives what was booked too little.
   *
   * @param as what it is about, with the amount that is taken or given
   */
  record CorrectCapital(
      @TargetAggregateIdentifier FundId fundId,
      String correctionId,
      CorrectionManner kind,
      BookedCapital as,
      Document document,
      LocalDate on,
      Actor by,
      Instant at) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private FundId id;

  private FundKind kind = FundKind.EMERGENCY;
  private Optional<Earmark> earmark = Optional.empty();
  private Tranches tranches = Tranches.NONE;
  private Map<String, WithdrawalProposed> withdrawals = new LinkedHashMap<>();
  private FundFigures figures = FundFigures.NONE;
  private List<Freeze> freezes = List.of();
  private String postingProfile = "";
  private FundPeriods periods = FundPeriods.from(LocalDate.EPOCH);
  private FundBookings bookings = FundBookings.NONE;

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
  Outcome handle(AskFundPurpose question) {
    return Outcome.accepted(new FundPurpose(kind, earmark));
  }

  @CommandHandler
  Outcome handle(EarmarkFund c) {
    return WithdrawalPolicies.managerMustAsk(c.by())
        .or(this::purposeIsForSpecialFunds)
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new FundEarmarked(id, c.earmark(), c.document(), c.on(), c.by().name(), c.at()));
              return Outcome.accepted();
            });
  }

  @CommandHandler
  Outcome handle(NotePostingProfile c) {
    return WithdrawalPolicies.managerMustAsk(c.by())
        .or(() -> rulesKeepTheirName(c.profile()))
        .or(() -> periods.open().refusal(c.effectiveFrom()))
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new PostingProfileAdopted(
                      id,
                      c.profile(),
                      c.version(),
                      c.effectiveFrom(),
                      Digest.of(c.content()),
                      c.content(),
                      c.document(),
                      c.on(),
                      c.by().name(),
                      c.at()));
              return Outcome.accepted(c.profile() + " " + c.version());
            });
  }

  /** Once money is booked, another chart of accounts would leave its balances behind. */
  private Optional<Rejection> rulesKeepTheirName(String profile) {
    String now = postingProfile.isEmpty() ? "custodial" : postingProfile;
    return tranches.list().isEmpty() || profile.equals(now)
        ? Optional.empty()
        : Optional.of(
            new Rejection(
                PeriodError.POSTING_PROFILE_OF_ANOTHER_NAME,
                Facts.of("profile", profile).and("now", now)));
  }

  @CommandHandler
  Outcome handle(AskPeriods question) {
    return Outcome.accepted(periods.open());
  }

  @CommandHandler
  Outcome handle(BeginClosing c) {
    return periods
        .mayBegin(c)
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new PeriodClosingBegun(
                      id, c.period(), c.statementBalance(), c.on(), c.by().name(), c.at()));
              return Outcome.accepted(c.period().toString());
            });
  }

  @CommandHandler
  Outcome handle(ClosePeriod c) {
    return periods
        .mayClose(c)
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new PeriodClosed(
                      id,
                      c.period(),
                      c.checklist(),
                      periods.closing().orElseThrow().by(),
                      c.on(),
                      c.by().name(),
                      c.at()));
              return Outcome.accepted(c.period().toString());
            });
  }

  @CommandHandler
  Outcome handle(DropClosing c) {
    return periods
        .mayDrop(c.period(), c.by())
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new PeriodClosingDropped(
                      id, c.period(), c.opinion(), c.on(), c.by().name(), c.at()));
              return Outcome.accepted(c.period().toString());
            });
  }

  private Optional<Rejection> purposeIsForSpecialFunds() {
    return kind == FundKind.SPECIAL
        ? Optional.empty()
        : Optional.of(new Rejection(SpecialFundError.EARMARK_NOT_SPECIAL));
  }

  @CommandHandler
  Outcome handle(ProposeWithdrawal c) {
    return WithdrawalPolicies.managerMustAsk(c.by())
        .or(() -> WithdrawalPolicies.moneyMustBeThere(c.tranche(), c.amount(), tranches, figures))
        .or(() -> mayNotBeProposedTwice(c.withdrawalId()))
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new WithdrawalProposed(
                      id,
                      c.withdrawalId(),
                      c.tranche(),
                      c.amount(),
                      c.document(),
                      c.on(),
                      c.by().name(),
                      c.at()));
              return Outcome.accepted(c.withdrawalId());
            });
  }

  private Optional<Rejection> mayNotBeProposedTwice(String withdrawal) {
    return withdrawals.containsKey(withdrawal) || bookings.booked().containsKey(withdrawal)
        ? Optional.of(
            new Rejection(
                SpecialFundError.WITHDRAWAL_PROPOSED_ALREADY, Facts.of("withdrawal", withdrawal)))
        : Optional.empty();
  }

  @CommandHandler
  Outcome handle(ConfirmWithdrawal c) {
    return waiting(c.withdrawalId(), waiting -> confirm(c, waiting));
  }

  private Outcome confirm(ConfirmWithdrawal c, WithdrawalProposed waiting) {
    return WithdrawalPolicies.managerOrApproverMustConfirm(c.by())
        .or(() -> WithdrawalPolicies.confirmerMayNotHaveProposed(waiting, c.by()))
        .or(() -> frozenOn(c.on()))
        .or(
            () ->
                WithdrawalPolicies.moneyMustBeThere(
                    waiting.tranche(), waiting.amount(), tranches, figures))
        .map(Outcome::rejected)
        .orElseGet(
            () -> {
              apply(
                  new FundsWithdrawn(
                      id,
                      waiting.withdrawalId(),
                      waiting.tranche(),
                      waiting.amount(),
                      waiting.document(),
                      waiting.by(),
                      figures.withdraw(waiting.amount()),
                      c.on(),
                      c.by().name(),
                      c.at()));
              return Outcome.accepted();
            });
  }

  @CommandHandler
  Outcome handle(DropWithdrawal c) {
    return waiting(
        c.withdrawalId(),
        waiting ->
            WithdrawalPolicies.managerOrApproverMustConfirm(c.by())
                .map(Outcome::rejected)
                .orElseGet(
                    () -> {
                      apply(
                          new WithdrawalDropped(
                              id, c.withdrawalId(), c.opinion(), c.on(), c.by().name(), c.at()));
                      return Outcome.accepted();
                    }));
  }

  private Outcome waiting(String withdrawal, Function<WithdrawalProposed, Outcome> next) {
    return Optional.ofNullable(withdrawals.get(withdrawal))
        .map(next)
        .orElseGet(
            () ->
                Outcome.rejected(
                    SpecialFundError.WITHDRAWAL_UNKNOWN, Facts.of("withdrawal", withdrawal)));
  }

  @CommandHandler
  Outcome handle(TakeIn taken) {
    ReceiveCapital c = taken.capital();
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
    Optional<Rejection> refused = frozenOn(c.on()).or(() -> notAvailable(c.amount()));
    if (refused.isPresent()) {
      return Outcome.rejected(refused.get());
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
    ReceiptParts parts = c.parts();
    Optional<Rejection> refused = principalIsThere(c.way(), parts.total());
    if (refused.isPresent()) {
      return Outcome.rejected(refused.get());
    }
    apply(
        new FundsRecovered(
            id,
            c.subject(),
            parts.principal(),
            parts.beyond(),
            c.payer(),
            c.document(),
            figures.recover(c.way(), parts),
            c.on(),
            c.by().name(),
            c.at(),
            Optional.of(c.way()).filter(way -> way != ReceiptWay.MONEY),
            unlessZero(parts.interest()),
            unlessZero(parts.forOthers())));
    return Outcome.accepted();
  }

  private static Optional<Money> unlessZero(Money amount) {
    return Optional.of(amount).filter(a -> !a.isZero());
  }

  @CommandHandler
  Outcome handle(KeepUnidentified c) {
    apply(
        new UnidentifiedReceived(
            id,
            c.receiptId(),
            c.amount(),
            c.payer(),
            c.document(),
            figures.keepUnidentified(c.amount()),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  /** What is promised to workers stays: only available money goes back. */
  @CommandHandler
  Outcome handle(PayBackHeldMoney c) {
    Optional<Rejection> refused = frozenOn(c.on()).or(() -> notAvailable(c.amount()));
    if (refused.isPresent()) {
      return Outcome.rejected(refused.get());
    }
    apply(
        new HeldMoneyPaidBack(
            id,
            c.receiptId(),
            c.refundId(),
            c.kind(),
            c.amount(),
            c.payer(),
            c.document(),
            c.requestedBy(),
            figures.payBack(c.kind(), c.amount()),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(RealiseReceipt c) {
    Money loss = c.bookValue().minusOrZero(c.proceeds());
    Optional<Rejection> refused =
        MoneyPolicies.remittanceMayNotExceedPrincipal(loss, figures.principal());
    if (refused.isPresent()) {
      return Outcome.rejected(refused.get());
    }
    apply(
        new ReceiptRealised(
            id,
            c.receiptId(),
            c.way(),
            c.bookValue(),
            c.proceeds(),
            c.bookValue().min(c.proceeds()),
            loss,
            c.proceeds().minusOrZero(c.bookValue()),
            c.document(),
            figures.realise(c.bookValue(), c.proceeds()),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(WriteOffOutstanding c) {
    if (c.amount().isMoreThan(figures.principal())) {
      return Outcome.rejected(
          FundError.WRITE_OFF_ABOVE_PRINCIPAL,
          Facts.of("amount", c.amount()).and("principal", figures.principal()));
    }
    FundFigures after = figures.writeOff(c.amount());
    apply(
        new OutstandingWrittenOff(
            id, c.subject(), c.amount(), c.document(), after, c.on(), c.by().name(), c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(RecoverWrittenOffFunds c) {
    FundFigures after = figures.recoverWrittenOff(c.amount());
    apply(
        new WrittenOffFundsRecovered(
            id,
            c.subject(),
            c.amount(),
            c.payer(),
            c.document(),
            after,
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(CorrectFunds c) {
    Optional<Rejection> refused =
        MoneyPolicies.enoughMustBeAvailable(c.more(), figures.available().plus(c.less()));
    if (refused.isPresent()) {
      return Outcome.rejected(refused.get());
    }
    FundFigures after = figures.correct(c.less(), c.more());
    apply(
        new FundsCorrected(
            id,
            c.subject(),
            c.less(),
            c.more(),
            c.document(),
            after,
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(CorrectRecovery c) {
    Optional<Rejection> refused =
        c.less()
            ? moneyIsThere(c.way(), c.parts().total().plus(c.writtenOff()))
                .or(
                    () ->
                        MoneyPolicies.remittanceMayNotExceedPrincipal(
                            c.writtenOff(), figures.principal()))
            : principalIsThere(c.way(), c.parts().total());
    if (refused.isPresent()) {
      return Outcome.rejected(refused.get());
    }
    apply(
        new FundsRecoveryCorrected(
            id,
            c.subject(),
            c.less(),
            c.way(),
            c.parts(),
            c.writtenOff(),
            c.payer(),
            c.document(),
            c.less()
                ? figures.takeBack(c.way(), c.parts(), c.writtenOff())
                : figures.recover(c.way(), c.parts()).recoverWrittenOff(c.writtenOff()),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(Note c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskBookings question) {
    return Outcome.accepted(new Bookings(bookings, tranches.list().size() + 1));
  }

  @CommandHandler
  Outcome handle(CorrectCapital c) {
    BookedCapital as = c.as();
    Optional<Rejection> refused =
        as.withdrawalId().isPresent() ? moreMayGoBack(c) : lessMayHaveCome(c);
    if (refused.isPresent()) {
      return Outcome.rejected(refused.get());
    }
    apply(
        new FundsCapitalCorrected(
            id,
            c.correctionId(),
            c.kind(),
            as.tranche(),
            as.withdrawalId(),
            as.source(),
            as.amount(),
            as.paper(),
            as.movedOn(),
            c.document(),
            figures.correctCapital(
                as.withdrawalId().isPresent() == c.kind().takesBack(),
                as.withdrawalId().isEmpty() && as.source() == CapitalSource.INTEREST,
                as.amount()),
            c.on(),
            c.by().name(),
            c.at()));
    return Outcome.accepted();
  }

  private Optional<Rejection> moreMayGoBack(CorrectCapital c) {
    return c.kind().takesBack()
        ? Optional.empty()
        : WithdrawalPolicies.moneyMustBeThere(c.as().tranche(), c.as().amount(), tranches, figures);
  }

  /**
   * What came leaves with its correction: it must not be promised, and no more than the capital.
   */
  private Optional<Rejection> lessMayHaveCome(CorrectCapital c) {
    Money less = c.as().amount();
    if (!c.kind().takesBack()) {
      return Optional.empty();
    }
    return CapitalCorrectionPolicies.noMoreMayHaveGoneBack(
            tranches.find(c.as().tranche()).orElseThrow(), less)
        .or(() -> notAvailable(less))
        .or(
            () ->
                c.as().source() == CapitalSource.INTEREST
                    ? Optional.empty()
                    : MoneyPolicies.remittanceMayNotExceedPrincipal(less, figures.principal()));
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

  /** What was paid to the treasury brings the fund no money and lessens its capital. */
  private Optional<Rejection> principalIsThere(ReceiptWay way, Money amount) {
    return way == ReceiptWay.TREASURY
        ? MoneyPolicies.remittanceMayNotExceedPrincipal(amount, figures.principal())
        : Optional.empty();
  }

  /** A receipt that is taken back takes its money with it. */
  private Optional<Rejection> moneyIsThere(ReceiptWay way, Money amount) {
    return way == ReceiptWay.MONEY ? notAvailable(amount) : Optional.empty();
  }

  private Optional<Rejection> notAvailable(Money needed) {
    return MoneyPolicies.enoughMustBeAvailable(needed, figures.available());
  }

  private Optional<Rejection> frozenOn(LocalDate day) {
    return MoneyPolicies.fundMayNotBeFrozen(freezes, day);
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
    kind = e.kind();
    periods = FundPeriods.from(e.on());
  }

  @EventSourcingHandler
  void on(PostingProfileAdopted e) {
    postingProfile = e.profile();
  }

  @EventSourcingHandler
  void on(PeriodClosingBegun e) {
    periods = periods.begun(e);
  }

  @EventSourcingHandler
  void on(PeriodClosed e) {
    periods = periods.closed();
  }

  @EventSourcingHandler
  void on(PeriodClosingDropped e) {
    periods = periods.dropped();
  }

  @EventSourcingHandler
  void on(FundsCorrected e) {
    tranches = tranches.restore(e.less()).after().use(e.more()).after();
    figures = e.after();
  }

  @EventSourcingHandler
  void on(FundsRecoveryCorrected e) {
    tranches = e.apply(tranches).after();
    figures = e.after();
  }

  @EventSourcingHandler
  void on(CapitalCorrectionProposed e) {
    bookings = bookings.proposed(e);
  }

  @EventSourcingHandler
  void on(CapitalCorrectionDropped e) {
    bookings = bookings.decided(e.correctionId());
  }

  @EventSourcingHandler
  void on(CapitalCorrected e) {
    bookings = bookings.corrected(e);
  }

  @EventSourcingHandler
  void on(FundsCapitalCorrected e) {
    tranches = e.apply(tranches);
    figures = e.after();
  }

  @EventSourcingHandler
  void on(FundEarmarked e) {
    earmark = Optional.of(e.earmark());
  }

  @EventSourcingHandler
  void on(WithdrawalProposed e) {
    withdrawals = new LinkedHashMap<>(withdrawals);
    withdrawals.put(e.withdrawalId(), e);
  }

  @EventSourcingHandler
  void on(WithdrawalDropped e) {
    withdrawals = new LinkedHashMap<>(withdrawals);
    withdrawals.remove(e.withdrawalId());
  }

  @EventSourcingHandler
  void on(FundsWithdrawn e) {
    withdrawals = new LinkedHashMap<>(withdrawals);
    withdrawals.remove(e.withdrawalId());
    bookings =
        bookings.with(BookedCapital.of(e, tranches.find(e.tranche()).orElseThrow().source()));
    tranches = tranches.withdraw(e.tranche(), e.amount());
    figures = e.after();
  }

  @EventSourcingHandler
  void on(CapitalReceived e) {
    tranches = tranches.receive(e);
    bookings = bookings.with(BookedCapital.of(e, tranches.list().size()));
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
    tranches = tranches.use(e.succeeded()).after();
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
    tranches = tranches.take(e.inWay(), e.parts()).after();
    figures = e.after();
  }

  @EventSourcingHandler
  void on(UnidentifiedReceived e) {
    tranches = tranches.keep(e.amount());
    figures = e.after();
  }

  @EventSourcingHandler
  void on(HeldMoneyPaidBack e) {
    tranches = tranches.giveBack(e.amount());
    figures = e.after();
  }

  @EventSourcingHandler
  void on(ReceiptRealised e) {
    tranches = tranches.realise(e.proceeds()).after();
    figures = e.after();
  }

  @EventSourcingHandler
  void on(OutstandingWrittenOff e) {
    figures = e.after();
  }

  @EventSourcingHandler
  void on(WrittenOffFundsRecovered e) {
    tranches = tranches.restore(e.amount()).after();
    figures = e.after();
  }
}
