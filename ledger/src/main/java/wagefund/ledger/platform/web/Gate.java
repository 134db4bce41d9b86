package wagefund.ledger.platform.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;

/** Sends a command in, waits until it is durable, and answers with its position. */
@Component
public final class Gate {

  /** The header that says what a read must show to contain the write. */
  public static final String POSITION = "Ledger-Position";

  private static final String REPLAYED = "Idempotent-Replayed";

  private final CommandGate commands;

  Gate(CommandGate commands) {
    this.commands = commands;
  }

  /**
   * Has a command decided.
   *
   * @param shard what it contends for; right or wrong, the result is the same
   * @throws Refused where it is rejected
   */
  public Decided decide(Posted posted, String shard, Object command) {
    return decided(commands.ask(shard, command, Optional.of(posted.key())));
  }

  /** As {@link #decide}, of a question that leaves no trace. */
  public Decided ask(String shard, Object question) {
    return decided(commands.ask(shard, question, Optional.empty()));
  }

  private static Decided decided(Answer answer) {
    answer
        .outcome()
        .rejection()
        .ifPresent(
            rejection -> {
              throw new Refused(rejection);
            });
    return new Decided(answer);
  }

  /** A command that was accepted and is durable. */
  public static final class Decided {

    private final Answer answer;

    private Decided(Answer answer) {
      this.answer = answer;
    }

    public Outcome outcome() {
      return answer.outcome();
    }

    /** What the command answered. */
    public <T> T as(Class<T> type) {
      return answer.outcome().answer(type);
    }

    /** 201 with a body. */
    public <T> ResponseEntity<T> created(T body) {
      return respond(HttpStatus.CREATED, body);
    }

    /** 200 with a body. */
    public <T> ResponseEntity<T> done(T body) {
      return respond(HttpStatus.OK, body);
    }

    private <T> ResponseEntity<T> respond(HttpStatus status, T body) {
      ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
      if (!answer.position().isEmpty()) {
        response.header(POSITION, answer.position());
      }
      if (answer.replayed()) {
        response.header(REPLAYED, "true");
      }
      return response.body(body);
    }
  }
}
