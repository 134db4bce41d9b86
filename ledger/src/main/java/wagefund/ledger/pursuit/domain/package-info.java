/** Which step may follow which, and how a distribution in bankruptcy is divided. */
@NullMarked
package wagefund.ledger.pursuit.domain;

import org.jspecify.annotations.NullMarked;
