/** What may be asked of a payment batch. */
@NullMarked
package wagefund.ledger.settlement.command;

import org.jspecify.annotations.NullMarked;
