/** The one definitive order of all events, chained by hash. */
@NullMarked
package wagefund.ledger.seal.store;

import org.jspecify.annotations.NullMarked;
