/** Where bank statements are handed in and looked at from outside. */
@NullMarked
package wagefund.ledger.bankstatement.web;

import org.jspecify.annotations.NullMarked;
