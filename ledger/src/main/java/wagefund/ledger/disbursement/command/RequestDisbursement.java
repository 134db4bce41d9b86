package wagefund.ledger.disbursement.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.advance.command.RequestedParticulars;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.DisbursementId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.kernel.WageAccountId;

/**
 * Asks that the arrears of a case be paid out of its sources, in the order of the fund's scheme.
 * What can start now is started; answered with {@link DisbursementState}.
 *
 * @param fundId the emergency fund, whose scheme gives the order
 * @param specialFund the special fund, where one may pay
 * @param deposits the deposits that cover the project
 * @param wageAccounts the wage accounts of the contractor
 * @param reason why, at most 400 characters
 * @param evidence the papers that were seen
 * @param decision the decision by which the employer has to pay
 * @param particulars who applies, owes and is paid in an advance, and on what papers
 */
public record RequestDisbursement(
    DisbursementId disbursementId,
    CaseId caseId,
    FundId fundId,
    Optional<FundId> specialFund,
    List<DepositId> deposits,
    List<WageAccountId> wageAccounts,
    String reason,
    List<String> evidence,
    Document decision,
    RequestedParticulars particulars,
    LocalDate on,
    Actor by,
    Instant at) {

  public RequestDisbursement {
    deposits = List.copyOf(deposits);
    wageAccounts = List.copyOf(wageAccounts);
    reason = Text.required(reason, 400, "reason");
    evidence = evidence.stream().map(e -> Text.required(e, 200, "evidence")).toList();
  }
}
