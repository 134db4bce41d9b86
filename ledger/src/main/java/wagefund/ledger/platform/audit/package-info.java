/** 审计包: all that an auditor wants of a period, in one archive whose every file is named by hash. */
@NullMarked
package wagefund.ledger.platform.audit;

import org.jspecify.annotations.NullMarked;
