/** Where the ageing of claims, the pace of recovery and the accounts of employers are asked for. */
@NullMarked
package wagefund.ledger.recoverybook.web;

import org.jspecify.annotations.NullMarked;
