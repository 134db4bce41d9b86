/** Where wage deposits are registered and payment notices are followed from outside. */
@NullMarked
package wagefund.ledger.deposit.web;

import org.jspecify.annotations.NullMarked;
