/** Notices to another system, over HTTP. */
@NullMarked
package foyer.server.notices.web;

import org.jspecify.annotations.NullMarked;
