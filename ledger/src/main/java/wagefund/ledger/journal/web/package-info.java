/** Where the books of a fund are looked at from outside. */
@NullMarked
package wagefund.ledger.journal.web;

import org.jspecify.annotations.NullMarked;
