/** Sentences for people, in message bundles with ICU's plurals; never glued together. */
@NullMarked
package foyer.server.phrases;

import org.jspecify.annotations.NullMarked;
