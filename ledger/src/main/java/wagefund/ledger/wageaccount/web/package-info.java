/** Where wage accounts are opened, fed, paid out of and looked at from outside. */
@NullMarked
package wagefund.ledger.wageaccount.web;

import org.jspecify.annotations.NullMarked;
