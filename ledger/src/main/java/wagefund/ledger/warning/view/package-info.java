/** What turns yellow, orange or red, what is out of the ordinary, and the digests of a period. */
@NullMarked
package wagefund.ledger.warning.view;

import org.jspecify.annotations.NullMarked;
