/** 追偿账: what debtors owe on any day, how old it is, and how fast it comes back. */
@NullMarked
package wagefund.ledger.recoverybook.view;

import org.jspecify.annotations.NullMarked;
