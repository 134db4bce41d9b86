package wagefund.ledger.advance.command;

/**
 * Asks what a request would come to, without recording anything; answered with {@link
 * AdvancePreview}, or rejected as the request would be.
 */
public record PreviewAdvance(RequestAdvance request) {}
