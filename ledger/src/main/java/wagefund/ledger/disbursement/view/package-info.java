/** How far a request that is paid out of several sources has come. */
@NullMarked
package wagefund.ledger.disbursement.view;

import org.jspecify.annotations.NullMarked;
