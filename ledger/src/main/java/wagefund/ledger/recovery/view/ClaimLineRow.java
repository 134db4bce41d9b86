package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/** 债权明细: one payment for which a debtor owes, and what is left of it. */
public record ClaimLineRow(
    int no,
    String reference,
    int lineNo,
    String personId,
    LocalDate paidOn,
    @Nullable LocalDate dueOn,
    Money amount,
    Money left) {}
