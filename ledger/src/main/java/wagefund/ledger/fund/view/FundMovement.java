package wagefund.ledger.fund.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * 资金变动: one movement of a fund, with the position after it.
 *
 * @param seq its place in the sealed log
 * @param subject the advance, batch or claim that it is for, or empty
 */
public record FundMovement(
    long seq,
    int lineNo,
    LocalDate on,
    String kind,
    Money amount,
    String subject,
    String document,
    String note,
    Money bank,
    Money reserved,
    Money inTransit,
    Money awaiting,
    Money outstanding,
    Money principal,
    Money interest,
    Money overRecovery,
    Money toRealise,
    Money unidentified,
    Money forOthers) {}
