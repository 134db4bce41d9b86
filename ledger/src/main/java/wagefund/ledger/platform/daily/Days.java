package wagefund.ledger.platform.daily;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Times;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;

/** Does what a day brings about; as often as one likes, each thing is done once. */
@Component
public final class Days {

  /** Who acts where nobody does. */
  private static final Actor LEDGER = new Actor("ledger", Set.of());

  /**
   * What was done.
   *
   * @param kind such as {@code EXPIRE}
   * @param subject the id of what it is about
   */
  public record Done(String kind, String subject) {}

  /**
   * What was done in one run.
   *
   * @param position what a read must show to contain it; empty where nothing was done
   */
  public record Run(List<Done> done, String position) {}

  private final List<DailyWork> works;
  private final CommandGate gate;
  private final Clock clock;

  Days(List<DailyWork> works, CommandGate gate, Clock clock) {
    this.works = List.copyOf(works);
    this.gate = gate;
    this.clock = clock;
  }

  /** Today in China. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.ZONE);
  }

  /** Does what is due on a day, and tells what was. */
  public Run run(LocalDate on) {
    Instant at = clock.instant();
    List<Done> done = new ArrayList<>();
    String position = "";
    for (DailyWork work : works) {
      for (DailyWork.Due due : work.due(on, LEDGER, at)) {
        Answer answer = gate.ask(due.shard(), due.command(), Optional.empty());
        if (answer.outcome() instanceof Outcome.Accepted accepted
            && didSomething(accepted.answer())) {
          done.add(new Done(due.kind(), due.subject()));
          position = answer.position();
        }
      }
    }
    return new Run(List.copyOf(done), position);
  }

  private static boolean didSomething(Object answer) {
    return answer.equals(true) || answer instanceof String text && !text.isEmpty();
  }
}
