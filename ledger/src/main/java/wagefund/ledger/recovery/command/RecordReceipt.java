package wagefund.ledger.recovery.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.ClaimId;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.Text;
import wagefund.ledger.recovery.event.AllocationMethod;
import wagefund.ledger.recovery.event.ClaimDebtor;
import wagefund.ledger.recovery.event.ReceiptChannel;

/**
 * Records money that came from a debtor and divides it by the scheme.
 *
 * @param payer who paid, at most 200 characters
 * @param method what the paying document orders; empty: as the scheme says
 * @param details what is said beside
 */
public record RecordReceipt(
    ReceiptId receiptId,
    CaseId caseId,
    FundId fundId,
    Money amount,
    ReceiptChannel channel,
    String payer,
    Document document,
    Optional<AllocationMethod> method,
    ReceiptDetails details,
    LocalDate on,
    Actor by,
    Instant at) {
  public RecordReceipt {
    amount.requirePositive("amount");
    payer = Text.required(payer, 200, "payer");
  }

  /** A receipt of which nothing is said beside. */
  public RecordReceipt(
      ReceiptId receiptId,
      CaseId caseId,
      FundId fundId,
      Money amount,
      ReceiptChannel channel,
      String payer,
      Document document,
      Optional<AllocationMethod> method,
      LocalDate on,
      Actor by,
      Instant at) {
    this(
        receiptId,
        caseId,
        fundId,
        amount,
        channel,
        payer,
        document,
        method,
        ReceiptDetails.NONE,
        on,
        by,
        at);
  }

  /** The claim that it is for: the one named, or the one on the debtor of the case. */
  public ClaimId claimId() {
    return details.claimId().orElseGet(() -> claimOf(fundId, caseId));
  }

  /** The claim on a further debtor, such as a worker who was paid twice. */
  public static ClaimId claimOf(FundId fund, CaseId arrearsCase, ClaimDebtor debtor) {
    return new ClaimId(
        "rc-" + Digest.of(fund + "\n" + arrearsCase + "\n" + debtor.key()).hex().substring(0, 32));
  }

  public static ClaimId claimOf(FundId fund, CaseId arrearsCase) {
    return new ClaimId("rc-" + Digest.of(fund + "\n" + arrearsCase).hex().substring(0, 32));
  }
}
