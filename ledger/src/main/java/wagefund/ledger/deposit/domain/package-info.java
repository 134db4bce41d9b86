/** The rules of wage deposits: what is required, what covers what, and how notices draw on it. */
@NullMarked
package wagefund.ledger.deposit.domain;

import org.jspecify.annotations.NullMarked;
