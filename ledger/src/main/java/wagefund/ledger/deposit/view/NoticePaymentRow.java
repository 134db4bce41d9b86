package wagefund.ledger.deposit.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/** What a bank paid at once by a payment notice. */
public record NoticePaymentRow(
    LocalDate on,
    Money amount,
    Money beyond,
    int workers,
    int daysLate,
    String receipt,
    String officer) {}
