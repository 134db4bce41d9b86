package wagefund.ledger.fund.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.StoredAs;

/**
 * 采用记账规则: from a day on a fund is booked by these rules. They stand in the event itself, so that
 * the books can be computed anew from the log alone.
 *
 * @param profile the name of the rules; all editions of a fund share it
 * @param version the edition
 * @param effectiveFrom the first business date that it is for
 * @param content the rules, word for word
 */
@StoredAs("PostingProfileAdopted")
public record PostingProfileAdopted(
    FundId fundId,
    String profile,
    String version,
    LocalDate effectiveFrom,
    Digest digest,
    String content,
    Document document,
    LocalDate on,
    String by,
    Instant at) {}
