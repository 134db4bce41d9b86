package wagefund.ledger.deposit.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/** One movement of a deposit, with the register after it. */
public record DepositMovementRow(
    long seq,
    LocalDate on,
    String kind,
    Money amount,
    String noticeId,
    String document,
    String note,
    String officer,
    String status,
    Money required,
    Money cash,
    Money guaranteed,
    Money committed,
    Money drawn,
    Money replenished,
    Money shortfall) {}
