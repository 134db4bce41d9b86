/** The door of the API for requests that are paid out of several sources. */
@NullMarked
package wagefund.ledger.disbursement.web;

import org.jspecify.annotations.NullMarked;
