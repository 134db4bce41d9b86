/** Where officers and case systems sign in, and where they are appointed. */
@NullMarked
package wagefund.ledger.identity.web;

import org.jspecify.annotations.NullMarked;
