/** What happened to a request that is paid out of several sources. */
@NullMarked
package wagefund.ledger.disbursement.event;

import org.jspecify.annotations.NullMarked;
