/** Where advances are asked for, signed and looked at from outside. */
@NullMarked
package wagefund.ledger.advance.web;

import org.jspecify.annotations.NullMarked;
