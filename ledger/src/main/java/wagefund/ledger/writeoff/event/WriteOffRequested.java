package wagefund.ledger.writeoff.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.StoredAs;

/** 核销申请: a claim, or a part of it, is asked to be written off. */
@StoredAs("WriteOffRequested")
public record WriteOffRequested(
    WriteOffTerms terms, Money outstanding, Digest digest, LocalDate on, String by, Instant at) {}
