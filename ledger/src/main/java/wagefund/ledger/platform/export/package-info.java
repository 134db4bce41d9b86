/** What leaves the ledger to be looked at elsewhere: journals, proofs, audit packages. */
@NullMarked
package wagefund.ledger.platform.export;

import org.jspecify.annotations.NullMarked;
