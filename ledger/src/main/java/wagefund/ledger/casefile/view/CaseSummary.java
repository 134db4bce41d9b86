package wagefund.ledger.casefile.view;

import java.time.LocalDate;
import java.util.List;
import wagefund.ledger.kernel.Money;

/**
 * 案件: a case and how its arrears are made up.
 *
 * @param situations what has befallen, by the codes of the schemes
 * @param outstanding what the workers are still owed
 * @param fundClaim what the debtor owes the funds
 */
public record CaseSummary(
    String id,
    String caseNo,
    String sourceSystem,
    String externalRef,
    String employer,
    String employerCode,
    String project,
    String contractor,
    String region,
    List<String> situations,
    LocalDate openedOn,
    String status,
    int workers,
    Money arrears,
    Money byEmployer,
    Money byDeposit,
    Money byAdvance,
    Money byOther,
    Money outstanding,
    Money fundClaim) {}
