package wagefund.ledger.advance.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.AdvanceId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** 使用协议书 was filed with an advance; the one filed last counts. */
@StoredAs("AgreementFiled")
public record AgreementFiled(
    AdvanceId advanceId,
    CaseId caseId,
    FundId fundId,
    Agreement agreement,
    LocalDate on,
    String by,
    Instant at) {}
