package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Text;

/** Takes a project out of a deposit at enterprise level. */
public record RemoveProject(
    DepositId depositId, String project, Document document, LocalDate on, Actor by, Instant at) {
  public RemoveProject {
    project = Text.required(project, 200, "project");
  }
}
