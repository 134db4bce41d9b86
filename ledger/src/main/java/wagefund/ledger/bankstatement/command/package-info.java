/** What may be asked about bank statements. */
@NullMarked
package wagefund.ledger.bankstatement.command;

import org.jspecify.annotations.NullMarked;
