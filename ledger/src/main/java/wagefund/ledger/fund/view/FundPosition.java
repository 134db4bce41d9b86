package wagefund.ledger.fund.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * 资金余额: a fund, and where its money is.
 *
 * @param awaiting what came back and is still promised to the worker
 * @param available what an approval may still reserve
 * @param toRealise taken in place of money and not yet turned into it
 * @param unidentified at the bank, and nobody knows yet what it is for
 * @param forOthers at the bank, and to be paid on to workers or who bore the costs
 */
public record FundPosition(
    String id,
    String code,
    String name,
    String kind,
    String level,
    String keeper,
    String custody,
    String bankAccount,
    LocalDate establishedOn,
    String schemeId,
    String schemeVersion,
    Money floor,
    Money principal,
    Money interest,
    Money overRecovery,
    Money bank,
    Money reserved,
    Money inTransit,
    Money awaiting,
    Money outstanding,
    Money available,
    Money toRealise,
    Money unidentified,
    Money forOthers) {}
