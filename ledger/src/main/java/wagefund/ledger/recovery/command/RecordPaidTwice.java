package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.casefile.command.PaidToWorker;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.recovery.event.ClaimDebtor;

/**
 * Records that advances arrived of which workers had been paid a part already; for that part the
 * worker owes the fund.
 *
 * @param beyond what each worker got beyond what was still owed
 */
public record RecordPaidTwice(
    CaseId caseId,
    FundId fundId,
    ClaimDebtor debtor,
    String reference,
    List<PaidToWorker> beyond,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
