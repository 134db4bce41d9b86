/** What may be asked when one request is to be paid out of several sources. */
@NullMarked
package wagefund.ledger.disbursement.command;

import org.jspecify.annotations.NullMarked;
