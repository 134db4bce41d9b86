/** Files that an office gives at the start, beside or in place of those that come along. */
@NullMarked
package wagefund.ledger.platform.option;

import org.jspecify.annotations.NullMarked;
