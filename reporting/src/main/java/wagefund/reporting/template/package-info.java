/** Turns the layouts of the statements into the compiled form that the statements are filled in. */
@NullMarked
package wagefund.reporting.template;

import org.jspecify.annotations.NullMarked;
