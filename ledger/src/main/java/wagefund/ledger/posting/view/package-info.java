/** When posting was closed, why, and who opened it. */
@NullMarked
package wagefund.ledger.posting.view;

import org.jspecify.annotations.NullMarked;
