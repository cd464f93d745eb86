/**
 * The call-forward display: which call is on the plate, which wait behind it, what is chimed,
 * spoken and confirmed. {@link foyer.kiosk.display.AnnouncementRules} decides, {@link
 * foyer.kiosk.display.DisplayRole} carries out; pages are in {@code ui}, sound is in {@code voice}.
 *
 * <p>Nothing is kept on disk. A display that starts anew announces again the calls younger than a
 * minute: a number called twice costs a smile, a number never called costs a visit.
 */
@NullMarked
package foyer.kiosk.display;

import org.jspecify.annotations.NullMarked;
