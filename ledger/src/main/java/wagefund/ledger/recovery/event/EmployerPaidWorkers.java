package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.CaseClaimsId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** 用人单位直接支付: the employer paid workers past the fund; what each got is a fact. */
@StoredAs("EmployerPaidWorkers")
public record EmployerPaidWorkers(
    CaseClaimsId id,
    String paymentId,
    CaseId caseId,
    String payer,
    Document document,
    List<EmployerPaidLine> lines,
    Money amount,
    Money settled,
    Money beyond,
    LocalDate on,
    String by,
    Instant at) {}
