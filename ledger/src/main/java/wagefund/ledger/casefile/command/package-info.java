/** What may be asked of an arrears case. */
@NullMarked
package wagefund.ledger.casefile.command;

import org.jspecify.annotations.NullMarked;
