/** What may be asked about writing off a claim. */
@NullMarked
package wagefund.ledger.writeoff.command;

import org.jspecify.annotations.NullMarked;
