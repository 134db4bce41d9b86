package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/** 用人单位直接支付: what an employer paid workers past the fund. */
public record EmployerPaymentRow(
    String id,
    String caseId,
    LocalDate on,
    String payer,
    Money amount,
    Money settled,
    Money beyond,
    String document,
    String officer) {}
