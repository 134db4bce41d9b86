/** Who may sign in: officers with their roles, and the case systems. */
@NullMarked
package wagefund.ledger.identity.store;

import org.jspecify.annotations.NullMarked;
