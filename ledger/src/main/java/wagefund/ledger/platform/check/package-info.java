/** The nightly check, and how posting is closed and opened by it. */
@NullMarked
package wagefund.ledger.platform.check;

import org.jspecify.annotations.NullMarked;
