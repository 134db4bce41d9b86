package wagefund.ledger.fund.command;

import java.util.Optional;
import wagefund.ledger.fund.event.Earmark;
import wagefund.ledger.fund.event.FundKind;

/**
 * What a fund is for.
 *
 * @param earmark empty where it has no purpose of its own
 */
public record FundPurpose(FundKind kind, Optional<Earmark> earmark) {}
