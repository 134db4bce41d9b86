package wagefund.ledger.deposit.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import wagefund.ledger.kernel.NoticeId;

/** Asks how far a payment notice has come; answered with {@link NoticeFacts}. */
public record AskNotice(@TargetAggregateIdentifier NoticeId noticeId) {}
