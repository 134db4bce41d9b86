/** Who may write off what, and on which evidence. */
@NullMarked
package wagefund.ledger.writeoff.domain;

import org.jspecify.annotations.NullMarked;
