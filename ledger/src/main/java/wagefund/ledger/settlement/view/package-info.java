/** Payment lines, as they are read. */
@NullMarked
package wagefund.ledger.settlement.view;

import org.jspecify.annotations.NullMarked;
