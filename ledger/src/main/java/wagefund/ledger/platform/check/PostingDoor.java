package wagefund.ledger.platform.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.ClosureId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.kernel.Role;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.write.AllOrNothing;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.PostingStop;
import wagefund.ledger.posting.command.ClosePosting;
import wagefund.ledger.posting.command.PostingError;
import wagefund.ledger.posting.command.ReopenPosting;
import wagefund.ledger.posting.store.PostingChecks;
import wagefund.ledger.posting.view.PostingClosureRow;
import wagefund.ledger.posting.view.PostingClosures;

/**
 * Closes posting after each check that found something, whichever process made it, and opens it on
 * an administrator's paper after a clean one.
 */
@Component
public class PostingDoor {

  /** What all that closes and opens posting contends for. */
  public static final String SHARD = "posting";

  private static final Actor LEDGER = new Actor("ledger", Set.of());

  private final BooksCheck books;
  private final PostingChecks checks;
  private final PostingClosures closures;
  private final CommandGate gate;
  private final PostingStop stop;
  private final Ids ids;
  private final Clock clock;

  PostingDoor(
      BooksCheck books,
      PostingChecks checks,
      PostingClosures closures,
      CommandGate gate,
      PostingStop stop,
      Ids ids,
      Clock clock) {
    this.books = books;
    this.checks = checks;
    this.closures = closures;
    this.gate = gate;
    this.stop = stop;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Checks the books now and follows what was found; gives the position of a closing, if there was
   * one.
   *
   * @throws Refused {@code ADMINISTRATOR_NEEDED} where the officer is no auditor either
   */
  public String check(Actor by) {
    if (!by.has(Role.AUDITOR) && !by.has(Role.ADMIN)) {
      throw notAdmin(by);
    }
    var unused = books.run(by.name());
    return follow();
  }

  /**
   * What opens posting again: it is accepted if a check that is made for this finds nothing.
   *
   * @throws Refused {@code ADMINISTRATOR_NEEDED} or {@code POSTING_OPEN}
   */
  public AllOrNothing opening(Document document, LocalDate on, Actor by, Instant at) {
    if (!by.has(Role.ADMIN)) {
      throw notAdmin(by);
    }
    var unused = follow();
    if (!stop.isClosed()) {
      throw new Refused(new Rejection(PostingError.POSTING_OPEN));
    }
    BooksCheck.Found found = books.run(by.name());
    List<Object> reopen = new ArrayList<>();
    for (PostingClosureRow closure : closures.open()) {
      reopen.add(
          new ReopenPosting(
              new ClosureId(closure.closureId()), found.differences(), document, on, by, at));
    }
    if (!found.differences().isEmpty()) {
      // The closing that is there is enough: this check is a part of it.
      checks.followed(found.number(), closures.open().get(0).closureId());
    }
    return new AllOrNothing(reopen);
  }

  private static Refused notAdmin(Actor by) {
    return new Refused(new Rejection(PostingError.ADMINISTRATOR_NEEDED, Facts.of("by", by.name())));
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
