/**
 * The statements that a labour office, a finance bureau and an auditor read and sign: roster,
 * approval sheet, fund movement, case account.
 */
@NullMarked
package wagefund.reporting;

import org.jspecify.annotations.NullMarked;
