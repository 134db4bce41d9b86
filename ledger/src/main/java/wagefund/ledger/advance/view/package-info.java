/** Advances, as they are read. */
@NullMarked
package wagefund.ledger.advance.view;

import org.jspecify.annotations.NullMarked;
