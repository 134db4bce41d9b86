package wagefund.ledger.platform.read;

import java.time.Instant;

/**
 * An event at its place in the one order.
 *
 * @param seq its place, from 1, without gaps
 * @param eventId its id
 * @param aggregateId whose event it is
 * @param recordedAt when it was decided
 * @param payload the event itself
 */
public record SealedEvent(
    long seq, String eventId, String aggregateId, Instant recordedAt, Object payload) {}
