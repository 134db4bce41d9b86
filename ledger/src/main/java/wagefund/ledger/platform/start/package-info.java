/** The words that the ledger understands on the command line. */
@NullMarked
package wagefund.ledger.platform.start;

import org.jspecify.annotations.NullMarked;
