/** Digests as they were made, kept so that the same question gives the same answer later. */
@NullMarked
package wagefund.ledger.warning.store;

import org.jspecify.annotations.NullMarked;
