/** Write-offs and the memo register by HTTP. */
@NullMarked
package wagefund.ledger.writeoff.web;

import org.jspecify.annotations.NullMarked;
