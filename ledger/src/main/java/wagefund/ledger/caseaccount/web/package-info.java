/** 一案一账: the account of a case over HTTP. */
@NullMarked
package wagefund.ledger.caseaccount.web;

import org.jspecify.annotations.NullMarked;
