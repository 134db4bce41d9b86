/** The fund and the rules of its money. */
@NullMarked
package wagefund.ledger.fund.domain;

import org.jspecify.annotations.NullMarked;
