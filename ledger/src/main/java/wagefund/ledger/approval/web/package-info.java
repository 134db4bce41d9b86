/** The door of the API for delegations. */
@NullMarked
package wagefund.ledger.approval.web;

import org.jspecify.annotations.NullMarked;
