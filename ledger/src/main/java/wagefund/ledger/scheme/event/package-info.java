/** What happened to a fund's rules: which scheme was adopted, from when, on whose authority. */
@NullMarked
package wagefund.ledger.scheme.event;

import org.jspecify.annotations.NullMarked;
