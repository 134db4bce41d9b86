/** What the bank says about the accounts of funds. */
@NullMarked
package wagefund.ledger.bankstatement.view;

import org.jspecify.annotations.NullMarked;
