/** The database, its own or one that is given, and its schema. */
@NullMarked
package wagefund.ledger.platform.database;

import org.jspecify.annotations.NullMarked;
