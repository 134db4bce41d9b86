/** Claims and receipts, as they are read. */
@NullMarked
package wagefund.ledger.recovery.view;

import org.jspecify.annotations.NullMarked;
