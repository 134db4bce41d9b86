package wagefund.ledger.caseaccount.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.platform.read.Page;

/**
 * 一案一账: the account of a case up to a day, as it was known.
 *
 * @param position the place of the sealed log up to which lines are in it
 * @param in what came in
 * @param out what went out
 * @param workerClaim what the workers are still owed
 * @param fundClaim what debtors still owe the fund
 */
public record CaseAccountSheet(
    String caseId,
    LocalDate asOf,
    long position,
    Balance in,
    Balance out,
    Balance workerClaim,
    Balance fundClaim,
    Page<CaseAccountLine> lines) {}
