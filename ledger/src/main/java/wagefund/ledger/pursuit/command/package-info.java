/** What may be asked about the pursuit of a claim and the bankruptcy of a debtor. */
@NullMarked
package wagefund.ledger.pursuit.command;

import org.jspecify.annotations.NullMarked;
