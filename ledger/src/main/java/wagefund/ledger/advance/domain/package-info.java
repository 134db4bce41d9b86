/** The advance: its lines, its caps, its approval that is the reservation. */
@NullMarked
package wagefund.ledger.advance.domain;

import org.jspecify.annotations.NullMarked;
