package wagefund.ledger.casefile.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.scheme.command.MoneySource;

/** 用尽或无法动用记录: a source of money can pay nothing more in a case; the next one may. */
@StoredAs("SourceExhausted")
public record SourceExhausted(
    CaseId caseId,
    MoneySource source,
    ExhaustionKind kind,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
