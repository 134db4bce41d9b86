package wagefund.ledger.deposit.command;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.NoticeId;

/** 送达: records that the bank has the payment notice; its working days begin to count. */
public record ServeNotice(
    NoticeId noticeId, Document document, LocalDate on, Actor by, Instant at) {}
