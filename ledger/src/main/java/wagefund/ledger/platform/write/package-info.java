/** How a command is decided, made durable and answered. */
@NullMarked
package wagefund.ledger.platform.write;

import org.jspecify.annotations.NullMarked;
