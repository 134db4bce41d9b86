/** What happened to a contractor's account for the wages of its workers. */
@NullMarked
package wagefund.ledger.wageaccount.event;

import org.jspecify.annotations.NullMarked;
