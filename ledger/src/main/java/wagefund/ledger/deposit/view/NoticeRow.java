package wagefund.ledger.deposit.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 支付通知书: one line of the log.
 *
 * @param beyond what was paid above what workers were still owed
 * @param daysLate calendar days after the bank's due day, until it paid all, or until the day asked
 *     about
 */
public record NoticeRow(
    String id,
    String number,
    String depositId,
    String caseId,
    String contractor,
    String project,
    String status,
    int workers,
    Money amount,
    Money paid,
    Money beyond,
    Money unpaid,
    String decision,
    LocalDate proposedOn,
    String proposedBy,
    @Nullable LocalDate issuedOn,
    String issuedBy,
    @Nullable LocalDate servedOn,
    @Nullable LocalDate bankDueOn,
    @Nullable LocalDate lastPaidOn,
    @Nullable LocalDate closedOn,
    int daysLate,
    String reason) {}
