package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/** 完工: the projects are completed and their wages paid, so the contractor says. */
@StoredAs("DepositCompleted")
public record DepositCompleted(
    DepositId depositId, Document document, LocalDate on, String by, Instant at) {}
