package wagefund.ledger.casefile.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.StoredAs;

/** 办理节点: an officer accepted a case or contacted those concerned, on a day and by a paper. */
@StoredAs("CaseStepTaken")
public record CaseStepTaken(
    CaseId caseId, CaseStep step, Document document, LocalDate on, String by, Instant at) {}
