/** The ledger of the emergency fund. */
@NullMarked
package wagefund.ledger;

import org.jspecify.annotations.NullMarked;
