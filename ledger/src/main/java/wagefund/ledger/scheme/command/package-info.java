/**
 * What may be asked of a fund's rules: to adopt a scheme, to compute its caps, to say its terms.
 */
@NullMarked
package wagefund.ledger.scheme.command;

import org.jspecify.annotations.NullMarked;
