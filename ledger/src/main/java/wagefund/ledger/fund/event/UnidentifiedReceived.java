package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;
import wagefund.ledger.kernel.ReceiptId;
import wagefund.ledger.kernel.StoredAs;

/** 待查款: money came to the bank of a fund, and nobody knows yet what it is for. */
@StoredAs("UnidentifiedReceived")
public record UnidentifiedReceived(
    FundId fundId,
    ReceiptId receiptId,
    Money amount,
    String payer,
    Document document,
    FundFigures after,
    LocalDate on,
    String by,
    Instant at) {}
