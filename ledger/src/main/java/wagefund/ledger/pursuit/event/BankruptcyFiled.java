package wagefund.ledger.pursuit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.EstateId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 破产申请: the bankruptcy of a debtor was filed.
 *
 * @param classes the classes of creditors
 * @param subrogatedClass the class in which what a fund advanced stands
 */
@StoredAs("BankruptcyFiled")
public record BankruptcyFiled(
    EstateId estateId,
    String debtor,
    String debtorCode,
    String court,
    String caseNo,
    List<CreditorClass> classes,
    String subrogatedClass,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
