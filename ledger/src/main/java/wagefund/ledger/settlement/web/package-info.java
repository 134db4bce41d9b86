/** Where the cashier releases payments and records what the bank says. */
@NullMarked
package wagefund.ledger.settlement.web;

import org.jspecify.annotations.NullMarked;
