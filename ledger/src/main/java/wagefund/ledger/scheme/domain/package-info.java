/** A city's rules as data: how a scheme file is read and how its caps come out, to the fen. */
@NullMarked
package wagefund.ledger.scheme.domain;

import org.jspecify.annotations.NullMarked;
