/** What happened to an arrears case. */
@NullMarked
package wagefund.ledger.casefile.event;

import org.jspecify.annotations.NullMarked;
