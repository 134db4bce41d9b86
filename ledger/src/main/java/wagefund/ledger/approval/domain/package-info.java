/** The ordered stages of an approval, and who may sign them. */
@NullMarked
package wagefund.ledger.approval.domain;

import org.jspecify.annotations.NullMarked;
