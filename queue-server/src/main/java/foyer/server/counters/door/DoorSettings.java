package foyer.server.counters.door;

import foyer.webhost.settings.Setting;
import java.util.List;

/** What can be set about the door. */
public final class DoorSettings {
    public static final Setting<Boolean> OPEN =
            Setting.flag(
                    "foyer.staff-door",
                    false,
                    "Whether programs on this machine may serve at counters under /staff/, with a user's"
                            + " name and password; the demonstration's advisors need it.");
    public static final List<Setting<?>> ALL = List.of(OPEN);

    private DoorSettings() {}
}
