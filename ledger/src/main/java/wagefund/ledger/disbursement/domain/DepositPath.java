package wagefund.ledger.disbursement.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.deposit.command.AskDeposit;
import wagefund.ledger.deposit.command.AskNotice;
import wagefund.ledger.deposit.command.CoverSource;
import wagefund.ledger.deposit.command.DepositFacts;
import wagefund.ledger.deposit.command.NoticeFacts;
import wagefund.ledger.deposit.command.NoticeStatus;
import wagefund.ledger.deposit.command.ProposeNotice;
import wagefund.ledger.disbursement.command.DisbursementError;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.NoticeId;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;

/** 工资保证金: a payment notice is drafted, and the bank pays on it. */
final class DepositPath {

  private final Commands commands;

  DepositPath(Commands commands) {
    this.commands = commands;
  }

  /** What the deposit may pay for the case now. */
  Money expected(Step step) {
    return deposit(step)
        .flatMap(d -> projectOf(d, step).map(project -> d.cover(project, step.on())))
        .orElse(Money.ZERO)
        .min(step.facts().figures().outstanding());
  }

  Path go(Step step) {
    if (step.begun().filter(s -> isOnItsWay(new NoticeId(s.reference()))).isPresent()) {
      return new Path.Waits();
    }
    Optional<DepositFacts> found = deposit(step);
    Optional<String> project = found.flatMap(deposit -> projectOf(deposit, step));
    if (project.isEmpty()) {
      return new Path.Refuses(
          new Rejection(
              DisbursementError.TARGET_COVERS_ANOTHER,
              Facts.of("target", step.part().target())
                  .and("project", step.facts().details().project())));
    }
    DepositFacts deposit = found.orElseThrow();
    Money cover = deposit.cover(project.get(), step.on());
    return cover.isZero() ? nothingFree(step, deposit) : propose(step, cover);
  }

  private Path propose(Step step, Money cover) {
    Outcome proposed =
        commands.send(
            new ProposeNotice(
                new NoticeId(step.reference()),
                new DepositId(step.part().target()),
                step.facts().caseId(),
                Optional.empty(),
                List.of(),
                step.decision(),
                step.on(),
                step.clerk(),
                step.at()));
    return Path.of(proposed, step.reference(), cover.min(step.facts().figures().outstanding()));
  }

  private static Path nothingFree(Step step, DepositFacts deposit) {
    Money left = Money.sum(deposit.sources().stream().map(CoverSource::left).toList());
    if (left.isZero() || step.facts().exhausted().contains(step.part().source())) {
      return new Path.Passes(deposit.exempt() ? "EXEMPT" : "EXHAUSTED", true);
    }
    return new Path.Refuses(
        new Rejection(
            DisbursementError.SOURCE_STILL_HOLDS,
            Facts.of("source", step.part().source())
                .and("target", step.part().target())
                .and("left", left)));
  }

  private boolean isOnItsWay(NoticeId notice) {
    Outcome known = commands.send(new AskNotice(notice));
    if (!known.isAccepted()) {
      return false;
    }
    NoticeStatus status = known.answer(NoticeFacts.class).status();
    return status == NoticeStatus.PROPOSED || status.holdsCover();
  }

  private Optional<DepositFacts> deposit(Step step) {
    Outcome known = commands.send(new AskDeposit(new DepositId(step.part().target())));
    return known.isAccepted() ? Optional.of(known.answer(DepositFacts.class)) : Optional.empty();
  }

  private static Optional<String> projectOf(DepositFacts deposit, Step step) {
    String wanted = plain(step.facts().details().project());
    return deposit.projects().stream().filter(p -> plain(p).equals(wanted)).findFirst();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
  }
}
