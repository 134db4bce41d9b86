/** What may be asked of a fund. */
@NullMarked
package wagefund.ledger.fund.command;

import org.jspecify.annotations.NullMarked;
