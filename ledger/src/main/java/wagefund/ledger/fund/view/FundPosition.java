package wagefund.ledger.fund.view;

import java.time.LocalDate;
import wagefund.ledger.kernel.Money;

/**
 * 资金余额: a fund, and where its money is.
 *
 * @param awaiting what came back and is still promised to the worker
 * @param available what an approval may still reserve
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
    Money available) {}
