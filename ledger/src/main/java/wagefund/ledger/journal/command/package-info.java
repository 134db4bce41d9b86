/** What the journal refuses: a posting profile that would not keep books. */
@NullMarked
package wagefund.ledger.journal.command;

import org.jspecify.annotations.NullMarked;
