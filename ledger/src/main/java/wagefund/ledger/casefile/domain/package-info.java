/** The case: who is owed what, and how much of it is settled. */
@NullMarked
package wagefund.ledger.casefile.domain;

import org.jspecify.annotations.NullMarked;
