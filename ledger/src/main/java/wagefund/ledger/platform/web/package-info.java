/** The edge: how requests come in, who is asking, and how every answer and every error looks. */
@NullMarked
package wagefund.ledger.platform.web;

import org.jspecify.annotations.NullMarked;
