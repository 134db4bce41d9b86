package wagefund.ledger.recoverybook.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Balance;
import wagefund.ledger.kernel.Money;

/**
 * One line of an account, with the balance after it.
 *
 * @param amount what it adds to what is owed, below zero where it takes off
 * @param received the whole of a receipt, of which the amount is the fund's part
 */
public record AccountEntry(
    LocalDate on,
    long seq,
    EntryKind kind,
    String claimId,
    String caseId,
    String caseNo,
    String fundId,
    Balance amount,
    Money received,
    String channel,
    String document,
    String note,
    String officer,
    Balance balance) {}
