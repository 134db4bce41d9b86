/** How the ledger is started and wired. */
@NullMarked
package wagefund.ledger.platform;

import org.jspecify.annotations.NullMarked;
