/** Approvals, as they are read. */
@NullMarked
package wagefund.ledger.approval.view;

import org.jspecify.annotations.NullMarked;
