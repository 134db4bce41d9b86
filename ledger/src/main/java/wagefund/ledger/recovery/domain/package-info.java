/** The claim on the debtor, and how a receipt is divided. */
@NullMarked
package wagefund.ledger.recovery.domain;

import org.jspecify.annotations.NullMarked;
