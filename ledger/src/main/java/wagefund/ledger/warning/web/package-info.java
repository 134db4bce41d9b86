/** Where warnings, exceptions and digests are looked at from outside. */
@NullMarked
package wagefund.ledger.warning.web;

import org.jspecify.annotations.NullMarked;
