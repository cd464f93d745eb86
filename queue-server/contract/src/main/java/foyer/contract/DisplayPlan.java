package foyer.contract;

import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one display is for, as the site's configuration says. It travels with the calls, so that no
 * call is announced by a plan that is older than it.
 *
 * @param served the counters it shows and announces calls to; null: to all
 * @param services whose waits it shows; null: of all
 * @param volume of chime and voice, in percent
 * @param quiet hours with another volume; null: none
 * @param reloadAt the site's time of day at which its pages are loaded anew; null: never
 */
public record DisplayPlan(
        NodeId node,
        Layout layout,
        @Nullable List<CounterId> served,
        @Nullable List<ServiceCode> services,
        int volume,
        @Nullable Quiet quiet,
        @Nullable LocalTime reloadAt) {
    public static final int FULL_VOLUME = 100;

    public DisplayPlan {
        served = served == null ? null : Bounds.list("served", served, Board.MAX_COUNTERS);
        services = services == null ? null : Bounds.list("services", services, Offer.MAX_SERVICES);
        requirePercent(volume);
    }

    /** What a display shows whose server does not say. */
    public static DisplayPlan usual(NodeId node) {
        return new DisplayPlan(
                node, Layout.CALLS_AND_WAITS, null, null, FULL_VOLUME, null, LocalTime.of(3, 30));
    }

    public boolean serves(CounterId counter) {
        return served == null || served.contains(counter);
    }

    /** How loud it is at that time of the site's day, in percent. */
    public int volumeAt(LocalTime time) {
        return quiet != null && quiet.hours().contains(time) ? quiet.volume() : volume;
    }

    private static void requirePercent(int volume) {
        if (volume < 0 || volume > FULL_VOLUME) {
            throw new IllegalArgumentException(
                    "volume is " + volume + ", accepted are 0 to " + FULL_VOLUME);
        }
    }

    /** What is on the screen. */
    public enum Layout {
        CALLS,
        CALLS_AND_WAITS,
        CALLS_AND_MESSAGES,
        /** Films and pictures of the node's own while nobody is called; without any, as before. */
        CALLS_AND_FILM,
        /** The sign of one counter: no announcements, so it confirms none. */
        COUNTER
    }

    /** Hours with a volume of their own. */
    public record Quiet(Daily hours, int volume) {
        public Quiet {
            requirePercent(volume);
        }
    }
}
