/** Pursuit and bankruptcy by HTTP. */
@NullMarked
package wagefund.ledger.pursuit.web;

import org.jspecify.annotations.NullMarked;
