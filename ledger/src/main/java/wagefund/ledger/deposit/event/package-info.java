/** What happened to a wage deposit and to the notices by which it is drawn. */
@NullMarked
package wagefund.ledger.deposit.event;

import org.jspecify.annotations.NullMarked;
