/** What may be asked of the place where the workers' names, ID numbers and cards are kept. */
@NullMarked
package wagefund.ledger.vault.command;

import org.jspecify.annotations.NullMarked;
