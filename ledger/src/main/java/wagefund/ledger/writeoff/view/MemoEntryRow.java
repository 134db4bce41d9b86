package wagefund.ledger.writeoff.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * An entry of the memo register.
 *
 * @param kind {@code WRITTEN_OFF} or {@code RECOVERED}
 * @param reference the request to write off, or the receipt
 */
public record MemoEntryRow(
    LocalDate on,
    String kind,
    Money amount,
    Money inMemo,
    String reference,
    String payer,
    String document,
    String officer) {}
