/** What happened to a fund. */
@NullMarked
package wagefund.ledger.fund.event;

import org.jspecify.annotations.NullMarked;
