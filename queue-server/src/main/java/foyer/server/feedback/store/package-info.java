/** The file of what people told. */
@NullMarked
package foyer.server.feedback.store;

import org.jspecify.annotations.NullMarked;
