/** Where the tranches of a fund and their uses are looked at from outside. */
@NullMarked
package wagefund.ledger.tranche.web;

import org.jspecify.annotations.NullMarked;
