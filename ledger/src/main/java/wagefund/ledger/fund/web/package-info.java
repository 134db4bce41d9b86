/** Where funds are set up, fed and looked at from outside. */
@NullMarked
package wagefund.ledger.fund.web;

import org.jspecify.annotations.NullMarked;
