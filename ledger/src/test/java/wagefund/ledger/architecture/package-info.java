/** What keeps the code in the shape that an auditor was told: each rule is a sentence. */
@NullMarked
package wagefund.ledger.architecture;

import org.jspecify.annotations.NullMarked;
