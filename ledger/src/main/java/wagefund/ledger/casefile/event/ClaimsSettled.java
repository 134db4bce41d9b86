package wagefund.ledger.casefile.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** A part of the arrears of a case was paid, by whom and to whom. */
@StoredAs("ClaimsSettled")
public record ClaimsSettled(
    CaseId caseId,
    SettlementSource source,
    String reference,
    List<SettledMonth> months,
    Money amount,
    CaseFigures after,
    LocalDate on,
    String by,
    Instant at) {}
