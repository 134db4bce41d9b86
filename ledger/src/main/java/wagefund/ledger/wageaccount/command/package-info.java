/** What may be asked of a contractor's account for the wages of its workers. */
@NullMarked
package wagefund.ledger.wageaccount.command;

import org.jspecify.annotations.NullMarked;
