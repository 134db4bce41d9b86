/** What each check of the books found. */
@NullMarked
package wagefund.ledger.posting.store;

import org.jspecify.annotations.NullMarked;
