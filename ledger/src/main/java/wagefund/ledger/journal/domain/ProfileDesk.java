package wagefund.ledger.journal.domain;

import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import wagefund.ledger.fund.command.NotePostingProfile;
import wagefund.ledger.journal.command.AdoptPostingProfile;
import wagefund.ledger.kernel.Commands;
import wagefund.ledger.kernel.Outcome;

/** Reads posting rules before a fund adopts them: rules with a mistake are never adopted. */
@Component
class ProfileDesk {

  private final Commands commands;
  private final PostingProfiles profiles;

  ProfileDesk(Commands commands, PostingProfiles profiles) {
    this.commands = commands;
    this.profiles = profiles;
  }

  /**
   * @throws wagefund.ledger.kernel.Malformed with every problem of the rules
   */
  @CommandHandler
  Outcome handle(AdoptPostingProfile c) {
    PostingProfile read = profiles.profile(c.content());
    return commands.send(
        new NotePostingProfile(
            c.fundId(),
            read.name(),
            read.version(),
            c.effectiveFrom(),
            c.content(),
            c.document(),
            c.on(),
            c.by(),
            c.at()));
  }
}
