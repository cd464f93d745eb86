package foyer.server.sites;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * What holds for all displays of a house.
 *
 * @param alarm staff are told when no display has confirmed a call by then
 * @param reloadAt the site's time of day at which pages are loaded anew, unless somebody is called
 */
public record DisplayRules(Duration alarm, LocalTime reloadAt, List<HallMessage> messages) {
    public static final Duration SHORTEST_ALARM = Duration.ofSeconds(1);
    public static final Duration LONGEST_ALARM = Duration.ofMinutes(1);
    public static final DisplayRules USUAL =
            new DisplayRules(Duration.ofSeconds(3), LocalTime.of(3, 30), List.of());

    public DisplayRules {
        Bounded.duration("alarm", alarm, LONGEST_ALARM);
        if (alarm.compareTo(SHORTEST_ALARM) < 0) {
            throw new IllegalArgumentException("alarm is under a second, accepted is 1 or more");
        }
        SiteChecks.requireUnique("message", messages, HallMessage::id);
        Bounded.number("number of messages", messages.size(), 0, HallMessage.MOST);
        messages = List.copyOf(messages);
    }
}
