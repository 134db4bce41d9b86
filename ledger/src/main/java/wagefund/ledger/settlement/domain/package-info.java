/** The payment batch: each line from release to result. */
@NullMarked
package wagefund.ledger.settlement.domain;

import org.jspecify.annotations.NullMarked;
