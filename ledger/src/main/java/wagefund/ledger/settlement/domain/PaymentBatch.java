package wagefund.ledger.settlement.domain;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.Creates;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.settlement.command.LineStatus;
import wagefund.ledger.settlement.event.BankReported;
import wagefund.ledger.settlement.event.BatchReleased;
import wagefund.ledger.settlement.event.CorrectionKind;
import wagefund.ledger.settlement.event.LineCancelled;
import wagefund.ledger.settlement.event.LineCorrected;
import wagefund.ledger.settlement.event.LineReissued;
import wagefund.ledger.settlement.event.PaymentCorrected;
import wagefund.ledger.settlement.event.PaymentCorrectionDropped;
import wagefund.ledger.settlement.event.PaymentCorrectionProposed;

/** 支付批次: the payment orders of one advance, each with one end-to-end id for life. */
@Aggregate(snapshotTriggerDefinition = "snapshots", cache = "aggregateCache")
class PaymentBatch {

  /** Records that a batch was released; decided by the desk. */
  record Release(@TargetAggregateIdentifier BatchId batchId, BatchReleased event)
      implements Creates {
    @Override
    public Identifier createdId() {
      return batchId;
    }
  }

  /** Records what the desk decided about the lines of a batch. */
  record Note(@TargetAggregateIdentifier BatchId batchId, Object event) {}

  /** Asks for the state of the batch. */
  record AskState(@TargetAggregateIdentifier BatchId batchId) {}

  /** The state of a batch, for the desk. */
  record State(
      BatchReleased batch,
      Map<Integer, LineState> lines,
      Map<String, PaymentCorrectionProposed> corrections) {

    Money sumOf(LineStatus status) {
      return Money.sum(
          lines.values().stream()
              .filter(state -> state.status() == status)
              .map(state -> state.line().amount())
              .toList());
    }

    boolean isFinal() {
      return lines.values().stream().allMatch(state -> state.status().isFinal());
    }
  }

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
  private BatchId id;

  private Optional<BatchReleased> batch = Optional.empty();
  private Map<Integer, LineState> lines = new TreeMap<>();
  private Map<String, PaymentCorrectionProposed> corrections = new LinkedHashMap<>();

  PaymentBatch() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(Release c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(Note c) {
    apply(c.event());
    return Outcome.accepted();
  }

  @CommandHandler
  Outcome handle(AskState question) {
    return Outcome.accepted(
        new State(batch.orElseThrow(), new TreeMap<>(lines), new LinkedHashMap<>(corrections)));
  }

  @EventSourcingHandler
  void on(BatchReleased e) {
    id = e.batchId();
    batch = Optional.of(e);
    lines = new TreeMap<>();
    e.lines()
        .forEach(
            line ->
                lines.put(line.lineNo(), new LineState(line, LineStatus.SENT, line.account(), "")));
  }

  @EventSourcingHandler
  void on(BankReported e) {
    e.succeeded()
        .forEach(
            line -> book(line.lineNo(), new Booked(e.fundId(), e.caseId(), line.amount(), e.on())));
    e.returned().forEach(line -> become(line.lineNo(), LineStatus.RETURNED));
  }

  @EventSourcingHandler
  void on(LineCorrected e) {
    lines.computeIfPresent(e.lineNo(), (no, state) -> state.with(e.account(), e.by()));
  }

  @EventSourcingHandler
  void on(LineReissued e) {
    become(e.lineNo(), LineStatus.SENT);
  }

  @EventSourcingHandler
  void on(LineCancelled e) {
    become(e.lineNo(), LineStatus.CANCELLED);
  }

  @EventSourcingHandler
  void on(PaymentCorrectionProposed e) {
    corrections = new LinkedHashMap<>(corrections);
    corrections.put(e.correctionId(), e);
  }

  @EventSourcingHandler
  void on(PaymentCorrectionDropped e) {
    corrections = new LinkedHashMap<>(corrections);
    corrections.remove(e.correctionId());
  }

  /** The last of the vouchers of a correction says where and how the line stands now. */
  @EventSourcingHandler
  void on(PaymentCorrected e) {
    corrections = new LinkedHashMap<>(corrections);
    corrections.remove(e.correctionId());
    Optional<LocalDate> before =
        Optional.ofNullable(lines.get(e.lineNo())).flatMap(LineState::booked).map(Booked::on);
    LocalDate on = e.kind() == CorrectionKind.BLUE ? e.on() : before.orElse(e.bookedOn());
    book(e.lineNo(), new Booked(e.fundId(), e.caseId(), e.paid(), on));
  }

  private void book(int lineNo, Booked booked) {
    lines.computeIfPresent(lineNo, (no, state) -> state.with(booked));
  }

  private void become(int lineNo, LineStatus status) {
    lines.computeIfPresent(lineNo, (no, state) -> state.with(status));
  }
}
