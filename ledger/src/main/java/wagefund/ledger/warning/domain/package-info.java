/** How a file of warning rules is read. */
@NullMarked
package wagefund.ledger.warning.domain;

import org.jspecify.annotations.NullMarked;
