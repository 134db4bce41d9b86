package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;

/** Lets a project share a deposit at enterprise level. */
public record AddProject(
    DepositId depositId,
    ProjectContract project,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
