/** Who signed what. */
@NullMarked
package wagefund.ledger.approval.event;

import org.jspecify.annotations.NullMarked;
