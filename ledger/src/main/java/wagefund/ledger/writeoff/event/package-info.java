/** What happened to requests to write off. */
@NullMarked
package wagefund.ledger.writeoff.event;

import org.jspecify.annotations.NullMarked;
