/** How fast the ledger is on one hot fund, beside hand-written SQL on the same server. */
@NullMarked
package wagefund.ledger.platform.bench;

import org.jspecify.annotations.NullMarked;
