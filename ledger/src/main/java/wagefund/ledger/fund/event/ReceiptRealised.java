package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 抵债变现: what was taken in place of money became money.
 *
 * @param covered the smaller of book value and proceeds
 * @param loss what of the book value did not come in, borne by the principal
 * @param gain what came in above the book value, added to the principal
 */
@StoredAs("ReceiptRealised")
public record ReceiptRealised(
    FundId fundId,
    ReceiptId receiptId,
    ReceiptWay way,
    Money bookValue,
    Money proceeds,
    Money covered,
    Money loss,
    Money gain,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
