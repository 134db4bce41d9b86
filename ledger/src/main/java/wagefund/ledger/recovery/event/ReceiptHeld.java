package wagefund.ledger.recovery.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wagefund.ledger.kernel.CaseId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 暂存: a receipt left money behind that is not the fund's, or things to turn into money.
 *
 * @param caseId the case that it was for; absent where that is not known
 * @param parts what the fund owes
 * @param toRealise what is to be turned into money; zero where it is money
 */
@StoredAs("ReceiptHeld")
public record ReceiptHeld(
    ReceiptId receiptId,
    FundId fundId,
    Optional<CaseId> caseId,
    ReceiptChannel channel,
    String payer,
    Optional<PayerAccount> account,
    Document document,
    List<HeldPart> parts,
    Money toRealise,
    LocalDate on,
    String by,
    Instant at) {}
