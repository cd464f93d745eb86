/**
 * E-mail over SMTP.
 *
 * @see "docs/decisions/0010-mail-by-angus.md"
 */
@NullMarked
package foyer.server.notices.mail;

import org.jspecify.annotations.NullMarked;
