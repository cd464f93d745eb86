/**
 * Reading configuration files so that every fault is named with its file, line, column, path, what
 * was wrong and what is accepted, and all of them at once.
 */
@NullMarked
package foyer.server.yaml;

import org.jspecify.annotations.NullMarked;
