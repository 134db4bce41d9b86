/** Keeps the workers' names, ID numbers and cards, encrypted, and records every look at them. */
@NullMarked
package wagefund.ledger.vault.store;

import org.jspecify.annotations.NullMarked;
