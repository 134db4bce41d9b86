/** What happened to an advance. */
@NullMarked
package wagefund.ledger.advance.event;

import org.jspecify.annotations.NullMarked;
