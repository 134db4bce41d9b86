package wagefund.ledger.deposit.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.DepositId;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;
import wagefund.ledger.scheme.command.Sector;

/**
 * 核定: a contractor has to secure wages for one project or several.
 *
 * @param fundId whose scheme governs it; no deposit money ever enters that fund
 * @param enterpriseLevel whether it may cover further projects of the contractor
 */
@StoredAs("DepositRequired")
public record DepositRequired(
    DepositId depositId,
    FundId fundId,
    Contractor contractor,
    boolean enterpriseLevel,
    Sector sector,
    Assessed assessed,
    DepositFigures after,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
