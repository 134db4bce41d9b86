/** Wage accounts, their months, payrolls and movements, as they are read. */
@NullMarked
package wagefund.ledger.wageaccount.view;

import org.jspecify.annotations.NullMarked;
