/** What became of posting after a check. */
@NullMarked
package wagefund.ledger.posting.event;

import org.jspecify.annotations.NullMarked;
