package wagefund.ledger.casefile.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/** 一案一账: one line of the account of a case. */
public record CaseAccountRow(
    long seq,
    LocalDate on,
    String event,
    String voucher,
    String note,
    Money in,
    Money out,
    Money workerClaim,
    Money fundClaim) {}
