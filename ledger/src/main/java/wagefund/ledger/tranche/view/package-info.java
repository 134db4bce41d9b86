/**
 * Which money of a fund paid which worker, and how old what is unused has become, as it is read.
 */
@NullMarked
package wagefund.ledger.tranche.view;

import org.jspecify.annotations.NullMarked;
