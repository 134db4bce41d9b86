/** Why a question to the recovery book is refused. */
@NullMarked
package wagefund.ledger.recoverybook.command;

import org.jspecify.annotations.NullMarked;
