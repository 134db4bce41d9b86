/**
 * Reads the roster of the workers and their unpaid wages that comes with a case, and writes one.
 */
@NullMarked
package wagefund.ledger.casefile.roster;

import org.jspecify.annotations.NullMarked;
