package foyer.server.sites;

import foyer.contract.words.StaffId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may differ from house to house in how customers are called.
 *
 * @param causes of contacts that could have been avoided, to choose from
 * @param signposts what a visitor can do besides waiting
 * @param advisors work profiles of people who do not take all that their counter takes
 * @param signed what kiosks show in a sign language
 */
public record HouseRules(
        CallPolicy calls,
        Comebacks comebacks,
        AppointmentPolicy appointments,
        List<Adjustment> adjustments,
        List<Priority> priorities,
        List<Cause> causes,
        Map<StaffId, String> advisors,
        DisplayRules displays,
        Signposts signposts,
        Front front,
        Away away,
        Theme theme,
        Signed signed) {
    public static final int MOST_ADVISORS = 1000;

    /** A house that configured nothing. */
    public static final HouseRules USUAL =
            new HouseRules(
                    CallPolicy.USUAL,
                    Comebacks.USUAL,
                    AppointmentPolicy.USUAL,
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    DisplayRules.USUAL,
                    Signposts.USUAL,
                    Front.USUAL,
                    Away.USUAL,
                    Theme.USUAL,
                    Signed.NONE);

    /** With the usual held places and start screen, no causes and no other organisation known. */
    public HouseRules(
            CallPolicy calls,
            Comebacks comebacks,
            AppointmentPolicy appointments,
            List<Adjustment> adjustments,
            List<Priority> priorities,
            Map<StaffId, String> advisors,
            DisplayRules displays) {
        this(
                calls,
                comebacks,
                appointments,
                adjustments,
                priorities,
                List.of(),
                advisors,
                displays,
                Signposts.USUAL,
                Front.USUAL,
                Away.USUAL,
                Theme.USUAL,
                Signed.NONE);
    }

    public HouseRules {
        SiteChecks.requireUnique("adjustment", adjustments, Adjustment::id);
        SiteChecks.requireUnique("priority", priorities, Priority::id);
        SiteChecks.requireUnique("cause", causes, Cause::id);
        causes = List.copyOf(causes);
        adjustments = List.copyOf(adjustments);
        priorities = List.copyOf(priorities);
        advisors = Collections.unmodifiableMap(new TreeMap<>(advisors));
        Bounded.number("number of adjustments", adjustments.size(), 0, Adjustment.MOST);
        Bounded.number("number of priorities", priorities.size(), 0, Priority.MOST);
        Bounded.number("number of causes", causes.size(), 0, Cause.MOST);
        Bounded.number("number of advisors", advisors.size(), 0, MOST_ADVISORS);
    }
}
