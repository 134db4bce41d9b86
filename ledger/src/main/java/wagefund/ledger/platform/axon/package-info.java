/** How decisions become stored events, and back. */
@NullMarked
package wagefund.ledger.platform.axon;

import org.jspecify.annotations.NullMarked;
