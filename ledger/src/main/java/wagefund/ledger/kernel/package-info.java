/** The words and figures that every part of the ledger shares: money, ids, dates, refusals. */
@NullMarked
package wagefund.ledger.kernel;

import org.jspecify.annotations.NullMarked;
