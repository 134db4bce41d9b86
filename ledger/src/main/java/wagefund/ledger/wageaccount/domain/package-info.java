/** The account for the wages of a project or a group, and the rules of its money. */
@NullMarked
package wagefund.ledger.wageaccount.domain;

import org.jspecify.annotations.NullMarked;
