/** The words of warnings: colours, codes and the rules by which they are given. */
@NullMarked
package wagefund.ledger.warning.command;

import org.jspecify.annotations.NullMarked;
