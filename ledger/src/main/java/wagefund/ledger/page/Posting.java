package wagefund.ledger.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Outcome;
import wagefund.ledger.kernel.Rejection;
import wagefund.ledger.platform.read.ReadPositions;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.write.Answer;
import wagefund.ledger.platform.write.CommandGate;
import wagefund.ledger.platform.write.IdempotencyKey;

/**
 * Has decided what a form asks for. Whoever sent it goes back to the page, which shows the effect,
 * or the refusal beside the form with what was filled in.
 */
@Component
class Posting {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CommandGate gate;
  private final ReadPositions positions;
  private final Say say;

  Posting(CommandGate gate, ReadPositions positions, Say say) {
    this.gate = gate;
    this.positions = positions;
    this.say = say;
  }

  /**
   * Why a form was refused.
   *
   * @param form which form of the page
   * @param problems what is wrong and what to do
   */
  record Refusal(String form, List<Shown> problems) implements java.io.Serializable {}

  /** One thing that is wrong, with its place: a field, or a line and a column of a file. */
  record Shown(String code, String place, String text) implements java.io.Serializable {}

  /**
   * Sends the command of a form.
   *
   * @param name which form of the page, where a refusal is shown
   * @param shard what the command contends for
   * @param command made from the fields, which may be malformed
   * @return whether it was accepted
   */
  boolean send(
      Form form, String name, RedirectAttributes next, String shard, Supplier<Object> command) {
    return answer(form, name, next, shard, command, form::key).isPresent();
  }

  /** As {@link #send}, with the answer of the command; empty where it was refused. */
  Optional<Outcome> answer(
      Form form,
      String name,
      RedirectAttributes next,
      String shard,
      Supplier<Object> command,
      Supplier<IdempotencyKey> key) {
    try {
      Answer answer = gate.ask(shard, command.get(), Optional.of(key.get()));
      if (!answer.outcome().isAccepted()) {
        refuse(next, form, name, shown(answer.outcome().rejection().orElseThrow()));
        return Optional.empty();
      }
      if (!positions.await(answer.position(), PATIENCE)) {
        next.addFlashAttribute("behind", say.error(PageError.WRITE_NOT_SHOWN_YET, Facts.NONE));
      }
      next.addFlashAttribute("done", name);
      return Optional.of(answer.outcome());
    } catch (Malformed malformed) {
      refuse(next, form, name, shown(malformed));
      return Optional.empty();
    } catch (Refused refused) {
      refuse(next, form, name, shown(refused.rejection()));
      return Optional.empty();
    }
  }

  void refuse(RedirectAttributes next, Form form, String name, Rejection why) {
    refuse(next, form, name, shown(why));
  }

  void refuse(RedirectAttributes next, Form form, String name, Malformed why) {
    refuse(next, form, name, shown(why));
  }

  private static void refuse(
      RedirectAttributes next, Form form, String name, List<Shown> problems) {
    next.addFlashAttribute("refusal", new Refusal(name, problems));
    next.addFlashAttribute("given", form.given());
  }

  List<Shown> shown(Rejection rejection) {
    return List.of(
        new Shown(rejection.code().name(), "", say.error(rejection.code(), rejection.facts())));
  }

  List<Shown> shown(Malformed malformed) {
    return malformed.problems().stream()
        .map(p -> new Shown(p.code().name(), p.place(), say.error(p.code(), p.facts())))
        .toList();
  }
}
