package wagefund.ledger.kernel;

/**
 * What is asked or happened about the periods of a fund themselves: the closing of a month is dated
 * into that very month, and is not refused because of it.
 */
public interface AboutPeriods {}
