/** What may be asked of an approval. */
@NullMarked
package wagefund.ledger.approval.command;

import org.jspecify.annotations.NullMarked;
