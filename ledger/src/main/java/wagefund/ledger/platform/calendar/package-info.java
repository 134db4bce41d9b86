/** Which days count as working days, for everything that has a limit in working days. */
@NullMarked
package wagefund.ledger.platform.calendar;

import org.jspecify.annotations.NullMarked;
