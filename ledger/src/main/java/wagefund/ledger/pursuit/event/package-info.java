/** What was done to get money back: suits, enforcement, bankruptcy, referrals, listings. */
@NullMarked
package wagefund.ledger.pursuit.event;

import org.jspecify.annotations.NullMarked;
