/** What happened to bank statements, kept for ever. */
@NullMarked
package wagefund.ledger.bankstatement.event;

import org.jspecify.annotations.NullMarked;
