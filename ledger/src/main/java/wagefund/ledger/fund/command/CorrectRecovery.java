package wagefund.ledger.fund.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.fund.event.ReceiptParts;
import wagefund.ledger.fund.event.ReceiptWay;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.Money;

/**
 * Puts right what a receipt was booked with.
 *
 * @param less whether the parts had not come in though they were booked; otherwise they had come in
 *     and were not
 * @param writtenOff what of it pays what had been written off
 */
public record CorrectRecovery(
    @TargetAggregateIdentifier FundId fundId,
    String subject,
    boolean less,
    ReceiptWay way,
    ReceiptParts parts,
    Money writtenOff,
    String payer,
    Document document,
    LocalDate on,
    Actor by,
    Instant at) {}
