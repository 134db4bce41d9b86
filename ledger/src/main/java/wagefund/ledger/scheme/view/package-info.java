/** The schemes that a fund has adopted, as they are read. */
@NullMarked
package wagefund.ledger.scheme.view;

import org.jspecify.annotations.NullMarked;
