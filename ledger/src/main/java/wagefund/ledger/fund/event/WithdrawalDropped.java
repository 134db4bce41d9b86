package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/** A withdrawal that waited was refused or taken back; nothing has moved. */
@StoredAs("WithdrawalDropped")
public record WithdrawalDropped(
    FundId fundId, String withdrawalId, String opinion, LocalDate on, String by, Instant at) {}
