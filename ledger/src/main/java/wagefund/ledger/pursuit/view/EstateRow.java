package wagefund.ledger.pursuit.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 破产案件: the bankruptcy of a debtor.
 *
 * @param subrogatedClass the class in which what a fund advanced stands
 */
public record EstateRow(
    String id,
    String debtor,
    String debtorCode,
    String court,
    String caseNo,
    String status,
    LocalDate filedOn,
    @Nullable LocalDate acceptedOn,
    String administrator,
    @Nullable LocalDate declareBy,
    @Nullable LocalDate closedOn,
    String subrogatedClass,
    int distributions,
    Money distributed) {}
