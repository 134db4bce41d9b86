/**
 * The stand-alone verifier: proves an export of a ledger from its files alone. It uses nothing but
 * Java, no part of the ledger, and can be read in an hour.
 */
@NullMarked
package wagefund.verifier;

import org.jspecify.annotations.NullMarked;
