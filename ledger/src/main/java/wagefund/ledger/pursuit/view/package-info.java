/** Steps, estates and their distributions, as they are read and exported. */
@NullMarked
package wagefund.ledger.pursuit.view;

import org.jspecify.annotations.NullMarked;
