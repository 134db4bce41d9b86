/** Write-offs and the memo register, as they are read. */
@NullMarked
package wagefund.ledger.writeoff.view;

import org.jspecify.annotations.NullMarked;
