/** Text messages by whichever company the house has a contract with, over HTTP. */
@NullMarked
package foyer.server.notices.sms;

import org.jspecify.annotations.NullMarked;
