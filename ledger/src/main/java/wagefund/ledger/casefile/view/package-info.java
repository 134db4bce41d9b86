/** Cases, their workers and their accounts, as they are read. */
@NullMarked
package wagefund.ledger.casefile.view;

import org.jspecify.annotations.NullMarked;
