/** What the passing of days brings about: what has run out ends, what is late goes up. */
@NullMarked
package wagefund.ledger.platform.daily;

import org.jspecify.annotations.NullMarked;
