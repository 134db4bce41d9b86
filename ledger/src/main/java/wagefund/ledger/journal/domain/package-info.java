/** The posting profile: which event debits and credits which accounts, as the accountant set it. */
@NullMarked
package wagefund.ledger.journal.domain;

import org.jspecify.annotations.NullMarked;
