/** What may be asked of a wage deposit and of the notices by which it is drawn. */
@NullMarked
package wagefund.ledger.deposit.command;

import org.jspecify.annotations.NullMarked;
