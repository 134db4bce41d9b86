/** The register of deposits and the log of payment notices, as they are read. */
@NullMarked
package wagefund.ledger.deposit.view;

import org.jspecify.annotations.NullMarked;
