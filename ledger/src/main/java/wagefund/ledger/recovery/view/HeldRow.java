package wagefund.ledger.recovery.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * 暂存款: what a receipt left behind, of one kind.
 *
 * @param id the receipt
 * @param kind OVER_RECOVERY, UNIDENTIFIED, FOR_OTHERS or TO_REALISE
 * @param payerAccount masked, or empty where it is not known
 * @param used what became a receipt of a claim, or money
 * @param requested what waits for the release of a refund
 */
public record HeldRow(
    String id,
    String kind,
    String fundId,
    String caseId,
    String payer,
    String payerAccount,
    String channel,
    String document,
    LocalDate on,
    Money amount,
    Money used,
    Money refunded,
    Money requested,
    Money left) {}
