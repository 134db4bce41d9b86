package wagefund.ledger.platform.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClosureId;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.PostingStop;
import wagefund.ledger.posting.command.ClosePosting;
import wagefund.ledger.posting.store.PostingChecks;

/** Closes posting after each check that found something, whichever process made it. */
@Component
class PostingDoor {

  static final String SHARD = "posting";

  private static final Actor LEDGER = new Actor("ledger", Set.of());

  private final PostingChecks checks;
  private final CommandGate gate;
  private final PostingStop stop;
  private final Ids ids;
  private final Clock clock;

  PostingDoor(PostingChecks checks, CommandGate gate, PostingStop stop, Ids ids, Clock clock) {
    this.checks = checks;
    this.gate = gate;
    this.stop = stop;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Follows the checks that were made; gives the position of the last closing, if there was one.
   */
  synchronized String follow() {
    String position = "";
    for (PostingChecks.Made check : checks.unfollowed()) {
      ClosureId closure = new ClosureId(ids.next());
      Answer answer =
          gate.ask(
              SHARD,
              new ClosePosting(
                  closure,
                  check.differences(),
                  LocalDate.ofInstant(clock.instant(), Times.ZONE),
                  LEDGER,
                  clock.instant()),
              Optional.empty());
      if (answer.outcome().isAccepted()) {
        checks.followed(check.number(), closure.value());
        position = answer.position();
      }
    }
    stop.look();
    return position;
  }
}
