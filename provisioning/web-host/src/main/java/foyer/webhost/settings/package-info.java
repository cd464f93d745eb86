/**
 * What a technician can set, and how a program learns it: one typed {@link
 * foyer.webhost.settings.Setting} per key, read from a file, the environment and the command line.
 * Whatever is wrong is refused before the program starts, all of it at once.
 */
@NullMarked
package foyer.webhost.settings;

import org.jspecify.annotations.NullMarked;
