package wagefund.ledger.platform.write;

import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Outcome;

/** Decides commands that belong together: where one is rejected, none has had an effect. */
@Component
class TogetherDesk {

  private final Commands commands;

  TogetherDesk(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  Outcome handle(AllOrNothing together) {
    Outcome first = commands.send(together.commands().get(0));
    if (!first.isAccepted()) {
      return first;
    }
    for (Object next : together.commands().subList(1, together.commands().size())) {
      commands
          .send(next)
          .rejection()
          .ifPresent(
              rejection -> {
                throw new RejectedInside(rejection);
              });
    }
    return first;
  }
}
