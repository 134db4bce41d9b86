package wagefund.ledger.pursuit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.StoredAs;

/** 破产受理: the court accepted it and named an administrator. */
@StoredAs("BankruptcyAccepted")
public record BankruptcyAccepted(
    EstateId estateId,
    String administrator,
    LocalDate declareBy,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
