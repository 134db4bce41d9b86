package wagefund.ledger.fund.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagefund.ledger.kernel.Money;

/**
 * 资金收回: money that is to go back, or went back.
 *
 * @param status PROPOSED, CONFIRMED or DROPPED
 * @param decidedOn missing while it waits
 */
public record FundWithdrawal(
    String id,
    int tranche,
    Money amount,
    String status,
    String document,
    String proposedBy,
    LocalDate proposedOn,
    String decidedBy,
    @Nullable LocalDate decidedOn,
    String opinion) {}
