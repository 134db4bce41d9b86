package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.NoticeId;

/**
 * 签发: issues a payment notice that somebody else drafted; from now on its cover is spoken for.
 *
 * @param document the notice itself, with its number
 */
public record IssueNotice(
    NoticeId noticeId, Document document, LocalDate on, Actor by, Instant at) {}
