/** What may be asked of an advance. */
@NullMarked
package wagefund.ledger.advance.command;

import org.jspecify.annotations.NullMarked;
