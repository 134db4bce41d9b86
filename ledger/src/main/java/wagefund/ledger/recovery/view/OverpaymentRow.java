package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/** 重复受偿: what a worker got for a wage month beyond the arrears, and who owes it. */
public record OverpaymentRow(
    String id,
    String reference,
    int lineNo,
    String personId,
    String month,
    Money arrears,
    Money before,
    Money advanced,
    Money paid,
    Money beyond,
    Money owedToFund,
    String standing,
    String document,
    LocalDate on,
    String officer) {}
