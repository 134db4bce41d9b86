/** What left for the bank and what the bank reported. */
@NullMarked
package wagefund.ledger.settlement.event;

import org.jspecify.annotations.NullMarked;
