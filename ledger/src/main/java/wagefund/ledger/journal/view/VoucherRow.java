package wagefund.ledger.journal.view;

import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Balance;

/**
 * A voucher as the list shows it.
 *
 * @param id its id, the place of its event in the sealed log
 * @param label its number as people write it, such as {@code 记-2026-01-0007}
 * @param eventType the stored name of the event that it posts
 * @param caseId its case, empty where it has none
 * @param approval the paper on whose authority it is
 * @param attachments how many papers belong to it
 * @param checker who approved what it posts, empty where the paper stands for itself
 * @param red whether it takes back: its amounts are below zero
 * @param corrects the ids of the vouchers that it puts right
 * @param correctedBy the ids of the vouchers that put it right
 * @param total the total of either side
 */
public record VoucherRow(
    long id,
    String fundId,
    String period,
    String type,
    int number,
    String label,
    LocalDate on,
    String summary,
    String eventType,
    String caseId,
    String approval,
    int attachments,
    String preparer,
    String checker,
    String poster,
    boolean red,
    List<Long> corrects,
    List<Long> correctedBy,
    Balance total) {

  VoucherRow tied(List<Long> originals, List<Long> corrections) {
    return new VoucherRow(
        id,
        fundId,
        period,
        type,
        number,
        label,
        on,
        summary,
        eventType,
        caseId,
        approval,
        attachments,
        preparer,
        checker,
        poster,
        red,
        originals,
        corrections,
        total);
  }
}
