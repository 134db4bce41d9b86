/**
 * Stories: files in which an accountant tells what officers do and what the figures are then, run
 * against a ledger through its public API.
 */
@NullMarked
package wagefund.ledger.story;

import org.jspecify.annotations.NullMarked;
