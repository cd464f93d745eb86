/**
 * The kiosk's screens. Views hold no rule: they show a {@link foyer.kiosk.session.Session} and say
 * what was touched.
 */
@NullMarked
package foyer.kiosk.ui;

import org.jspecify.annotations.NullMarked;
