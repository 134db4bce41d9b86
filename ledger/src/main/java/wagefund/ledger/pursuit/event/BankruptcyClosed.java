package wagefund.ledger.pursuit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.StoredAs;

/** 破产终结: the bankruptcy is over. */
@StoredAs("BankruptcyClosed")
public record BankruptcyClosed(
    EstateId estateId, String result, Document document, LocalDate on, String by, Instant at) {}
