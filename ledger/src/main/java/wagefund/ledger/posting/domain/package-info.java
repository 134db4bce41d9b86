/** Posting is closed by a difference and opened by an administrator with a paper. */
@NullMarked
package wagefund.ledger.posting.domain;

import org.jspecify.annotations.NullMarked;
