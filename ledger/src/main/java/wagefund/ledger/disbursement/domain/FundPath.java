package wagefund.ledger.disbursement.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagefund.ledger.advance.command.AdvanceError;
import wagefund.ledger.advance.command.AdvanceFacts;
import wagefund.ledger.advance.command.AdvancePreview;
import wagefund.ledger.advance.command.AdvanceRequestAccepted;
import wagefund.ledger.advance.command.AdvanceStatus;
import wagefund.ledger.advance.command.AskAdvance;
import wagefund.ledger.advance.command.PreviewAdvance;
import wagefund.ledger.advance.command.RequestAdvance;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.Outcome;

/** 周转金、专项资金: an advance is requested, as much as the caps allow. */
final class FundPath {

  /** While the advance is here, the fund has not yet said what it pays. */
  private static final Set<AdvanceStatus> UNDECIDED =
      Set.of(AdvanceStatus.REQUESTED, AdvanceStatus.RETURNED);

  private final Commands commands;

  FundPath(Commands commands) {
    this.commands = commands;
  }

  /** What the caps would allow for what is owed today. */
  Outcome preview(Step step) {
    return commands.send(new PreviewAdvance(request(step, Optional.of(step.decision()))));
  }

  static Money expected(Outcome preview, Money rest) {
    return preview.isAccepted()
        ? preview.answer(AdvancePreview.class).total().min(rest)
        : Money.ZERO;
  }

  Path go(Step step) {
    Optional<AdvanceFacts> begun =
        step.begun()
            .map(
                s ->
                    commands
                        .send(new AskAdvance(new AdvanceId(s.reference())))
                        .answer(AdvanceFacts.class));
    if (begun.isPresent()) {
      AdvanceStatus status = begun.get().status();
      if (UNDECIDED.contains(status)) {
        return new Path.Waits();
      }
      if (!status.isOver()) {
        return new Path.Passes("ADVANCED", true);
      }
    }
    Outcome requested = commands.send(request(step, Optional.empty()));
    if (requested.isAccepted()) {
      return new Path.Begins(
          step.reference(), requested.answer(AdvanceRequestAccepted.class).total());
    }
    boolean nothing = requested.rejection().orElseThrow().code() == AdvanceError.NOTHING_TO_ADVANCE;
    return nothing
        ? new Path.Passes(AdvanceError.NOTHING_TO_ADVANCE.name(), true)
        : new Path.Refuses(requested.rejection().orElseThrow());
  }

  private static RequestAdvance request(Step step, Optional<Document> exhaustion) {
    return new RequestAdvance(
        new AdvanceId(step.reference()),
        step.facts().caseId(),
        new FundId(step.part().target()),
        List.of(),
        step.reason(),
        step.evidence(),
        "",
        exhaustion,
        step.particulars(),
        step.on(),
        step.clerk(),
        step.at());
  }
}
