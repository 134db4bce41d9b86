package wagefund.ledger.caseaccount.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;

/**
 * A line of a case account, in the order of the days.
 *
 * @param voucher empty where nothing was booked
 * @param workerClaim what the workers are owed after it
 * @param fundClaim what debtors owe the fund after it
 */
public record CaseAccountLine(
    long position,
    LocalDate on,
    String event,
    String voucher,
    String note,
    Balance in,
    Balance out,
    Balance workerClaim,
    Balance fundClaim) {}
