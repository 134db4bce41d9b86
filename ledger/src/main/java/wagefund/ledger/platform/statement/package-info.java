/** How the official statements are asked for, with the names that only the vault knows. */
@NullMarked
package wagefund.ledger.platform.statement;

import org.jspecify.annotations.NullMarked;
