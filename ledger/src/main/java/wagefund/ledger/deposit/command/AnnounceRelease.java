package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;

/** 公示: records that the release was announced in public. */
public record AnnounceRelease(
    DepositId depositId, Document document, LocalDate on, Actor by, Instant at) {}
