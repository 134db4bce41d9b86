/** The position and the movements of funds, as they are read. */
@NullMarked
package wagefund.ledger.fund.view;

import org.jspecify.annotations.NullMarked;
