package wagefund.ledger.settlement.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.BatchId;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;

/**
 * Says how a payment that the bank reported should have been booked; another officer confirms.
 *
 * @param correctionId a name of its own
 * @param paid what was really paid; zero where nothing was
 * @param paidOn when, where the date was wrong
 * @param rightCase for which case, where the case was wrong
 * @param rightFund from which fund, where the fund was wrong
 * @param document what shows it, such as the statement of the bank
 */
public record ProposePaymentCorrection(
    BatchId batchId,
    String correctionId,
    int lineNo,
    Money paid,
    Optional<LocalDate> paidOn,
    Optional<CaseId> rightCase,
    Optional<FundId> rightFund,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {
  public ProposePaymentCorrection {
    Identifier.require(correctionId);
  }
}
