/** Decides whether a bank statement can be taken. */
@NullMarked
package wagefund.ledger.bankstatement.domain;

import org.jspecify.annotations.NullMarked;
