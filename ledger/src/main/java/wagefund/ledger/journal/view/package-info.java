/** The books: vouchers, turnover and balances, computed from the sealed log. */
@NullMarked
package wagefund.ledger.journal.view;

import org.jspecify.annotations.NullMarked;
