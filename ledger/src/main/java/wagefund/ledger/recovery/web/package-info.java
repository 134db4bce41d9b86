/** Where what debtors pay back is recorded and looked at from outside. */
@NullMarked
package wagefund.ledger.recovery.web;

import org.jspecify.annotations.NullMarked;
