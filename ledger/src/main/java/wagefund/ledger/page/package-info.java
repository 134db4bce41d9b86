/** The pages on which officers see funds, cases and advances, and act on them. */
@NullMarked
package wagefund.ledger.page;

import org.jspecify.annotations.NullMarked;
