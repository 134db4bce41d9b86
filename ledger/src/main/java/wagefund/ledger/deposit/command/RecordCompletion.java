package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;

/** Records that the projects are completed. */
public record RecordCompletion(
    DepositId depositId, Document document, LocalDate on, Actor by, Instant at) {}
