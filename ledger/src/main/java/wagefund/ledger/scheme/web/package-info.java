/** Where schemes are tried out from outside, and the shipped ones listed. */
@NullMarked
package wagefund.ledger.scheme.web;

import org.jspecify.annotations.NullMarked;
