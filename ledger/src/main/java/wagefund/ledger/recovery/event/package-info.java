/** What is owed back, and what came back. */
@NullMarked
package wagefund.ledger.recovery.event;

import org.jspecify.annotations.NullMarked;
