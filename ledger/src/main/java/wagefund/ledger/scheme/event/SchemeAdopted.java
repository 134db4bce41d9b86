package wagefund.ledger.scheme.event;

import java.time.Instant;
import java.time.LocalDate;
import wagefund.ledger.kernel.Actor;
import wagefund.ledger.kernel.Digest;
import wagefund.ledger.kernel.Document;
import wagefund.ledger.kernel.FundId;
import wagefund.ledger.kernel.SchemeBookId;
import wagefund.ledger.kernel.StoredAs;

/**
 * A fund adopted a scheme.
 *
 * @param number the number of the adoption in the book, from 1; of two for one date the higher
 *     holds
 * @param schemeId the scheme's name in its file
 * @param version its version in its file
 * @param titleZh its title in Chinese
 * @param titleEn its title in English
 * @param effectiveFrom the first day on which approvals follow it
 * @param document the paper by which the authority adopted it
 * @param content the whole file, as it was given
 * @param digest the digest of the content
 */
@StoredAs("SchemeAdopted")
public record SchemeAdopted(
    SchemeBookId schemeBookId,
    FundId fundId,
    int number,
    String schemeId,
    int version,
    String titleZh,
    String titleEn,
    LocalDate effectiveFrom,
    Document document,
    String content,
    Digest digest,
    Actor by,
    Instant at) {}
