package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;

/**
 * Records in a case that this deposit has nothing left for it, where the register proves it.
 */
public record DeclareExhausted(
    DepositId depositId,
    CaseId caseId,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
