package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Identifier;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;

/**
 * Says how a receipt should have been booked; another officer confirms.
 *
 * @param claimId the claim to which it was booked
 * @param correctionId a name of its own
 * @param received what really came in; zero where nothing did
 * @param right what it should have been booked to, where that was wrong
 * @param document what shows it, such as the statement of the bank
 */
public record ProposeReceiptCorrection(
    ClaimId claimId,
    ReceiptId receiptId,
    String correctionId,
    Money received,
    Right right,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {

  /**
   * What a receipt should have been booked to; empty where that was right.
   *
   * @param claimId the right claim, such as one on another debtor of the case
   * @param caseId the right case: the claim on its debtor
   * @param fundId the right fund, for that case
   */
  public record Right(Optional<ClaimId> claimId, Optional<CaseId> caseId, Optional<FundId> fundId) {

    public static final Right AS_BOOKED =
        new Right(Optional.empty(), Optional.empty(), Optional.empty());

    /** The claim that is named by it, where one is. */
    public Optional<ClaimId> claim(FundId bookedFund, CaseId bookedCase) {
      if (claimId.isPresent() || caseId.isEmpty() && fundId.isEmpty()) {
        return claimId;
      }
      return Optional.of(
          RecordReceipt.claimOf(fundId.orElse(bookedFund), caseId.orElse(bookedCase)));
    }
  }

  public ProposeReceiptCorrection {
    Identifier.require(correctionId);
  }
}
