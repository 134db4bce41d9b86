/** What closes posting after a check, and what opens it again. */
@NullMarked
package wagefund.ledger.posting.command;

import org.jspecify.annotations.NullMarked;
