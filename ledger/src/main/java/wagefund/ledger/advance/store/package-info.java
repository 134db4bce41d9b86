/** What was advanced to each person for each wage month, across cases. */
@NullMarked
package wagefund.ledger.advance.store;

import org.jspecify.annotations.NullMarked;
