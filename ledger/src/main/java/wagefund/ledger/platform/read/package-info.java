/** How what is read is computed from the sealed log. */
@NullMarked
package wagefund.ledger.platform.read;

import org.jspecify.annotations.NullMarked;
