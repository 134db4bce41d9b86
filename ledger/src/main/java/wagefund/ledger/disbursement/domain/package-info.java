/** Decides which money pays next in the order of the scheme, and starts its path. */
@NullMarked
package wagefund.ledger.disbursement.domain;

import org.jspecify.annotations.NullMarked;
