/** Where cases come in with their rosters, and are looked at from outside. */
@NullMarked
package wagefund.ledger.casefile.web;

import org.jspecify.annotations.NullMarked;
