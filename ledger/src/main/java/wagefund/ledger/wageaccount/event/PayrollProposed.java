package wagefund.ledger.wageaccount.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.PayrollId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.kernel.WageAccountId;

/** A signed wage sheet was handed in, or arrears of a case are to be paid; nothing has left. */
@StoredAs("PayrollProposed")
public record PayrollProposed(
    WageAccountId accountId,
    PayrollId payrollId,
    PayrollPurpose purpose,
    Optional<CaseId> caseId,
    YearMonth month,
    List<PayrollLine> lines,
    Money total,
    Digest digest,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
