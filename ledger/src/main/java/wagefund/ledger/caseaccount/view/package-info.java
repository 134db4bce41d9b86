/** 一案一账: what came in and went out for each case, across all features. */
@NullMarked
package wagefund.ledger.caseaccount.view;

import org.jspecify.annotations.NullMarked;
