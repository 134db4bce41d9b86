/** What may be asked of a recovery claim. */
@NullMarked
package wagefund.ledger.recovery.command;

import org.jspecify.annotations.NullMarked;
