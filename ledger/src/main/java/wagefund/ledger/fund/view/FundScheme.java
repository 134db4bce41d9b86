package wagefund.ledger.fund.view;

import java.time.LocalDate;

/**
 * A scheme that a fund adopted.
 *
 * @param digest SHA-256 of its content
 * @param content the whole file
 */
public record FundScheme(
    String schemeId,
    String version,
    String title,
    LocalDate effectiveFrom,
    String document,
    String digest,
    String adoptedBy,
    String content) {}
