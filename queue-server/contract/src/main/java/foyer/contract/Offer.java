package foyer.contract;

import foyer.contract.words.BusinessDays;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NumberPrefix;
import foyer.contract.words.ServerId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site offers now, retained: everything a kiosk needs to show its screens, also for hours
 * without the server.
 *
 * @param phoneAddress where phone pages live, ending in a slash; the link token follows it
 * @param numberWidth least digits of a ticket number
 * @param agencies other organisations; null: a server that knows of none
 * @param entries journeys of the start screen beside the services, in their order; a node leaves
 *     out those it does not know. Null: none
 * @param needs what visitors can say they need; null: nothing is offered
 * @param cutOver local time at which the business day ends; null: {@link #USUAL_CUT_OVER}
 * @param theme how this site's screens look; null: as usual
 * @param signed what kiosks show in a sign language; null: nothing
 */
public record Offer(
        int v,
        ServerId server,
        long boot,
        long seq,
        Instant at,
        String zone,
        LocalDate businessDay,
        Texts council,
        Texts siteName,
        String phoneAddress,
        int numberWidth,
        List<LanguageCode> languages,
        List<Group> groups,
        List<Service> services,
        @Nullable LocalTime cutOver,
        @Nullable List<Agency> agencies,
        @Nullable List<String> entries,
        @Nullable List<Need> needs,
        @Nullable Theme theme,
        @Nullable Signed signed)
        implements Message {
    /** What a server means that does not say it. */
    public static final LocalTime USUAL_CUT_OVER = BusinessDays.DEFAULT_CUT_OVER;

    public static final int MAX_GROUPS = 40;
    public static final int MAX_SERVICES = 200;
    public static final int MAX_AGENCIES = 40;
    public static final int MAX_ENTRIES = 10;

    public Offer {
        languages = Bounds.list("languages", languages, Texts.MAX_LANGUAGES);
        groups = Bounds.list("groups", groups, MAX_GROUPS);
        services = Bounds.list("services", services, MAX_SERVICES);
        agencies = agencies == null ? null : Bounds.list("agencies", agencies, MAX_AGENCIES);
        Bounds.text("phoneAddress", phoneAddress, 200);
        Bounds.text("zone", zone, 60);
        entries = entries == null ? null : Bounds.list("entries", entries, MAX_ENTRIES);
        needs = needs == null ? null : Bounds.list("needs", needs, Need.MOST);
    }

    /** The business day a moment belongs to, reckoned as the server does. */
    public LocalDate dayOf(Instant moment) {
        return days().of(moment);
    }

    /** How the server reckons its business days. */
    public BusinessDays days() {
        return new BusinessDays(ZoneId.of(zone), cutOver == null ? USUAL_CUT_OVER : cutOver);
    }

    @Override
    public int maxBytes() {
        return Limits.VIEW_BYTES;
    }

    /**
     * Services shown behind one tile.
     *
     * @param icon name of one of the shipped icons
     */
    public record Group(String id, Texts name, @Nullable Texts hint, String icon) {
        public Group {
            Bounds.text("group id", id, 40);
            Bounds.text("icon", icon, 40);
        }
    }

    /**
     * One service and how it is now.
     *
     * @param group the group it is shown in; null: beside the groups, such as "not sure"
     * @param closed why no ticket can be had now; null when it is open
     * @param standardMinutes the wait the charter promises
     * @param peopleAhead customers a newcomer would have ahead
     * @param place where to wait
     * @param way how to get there
     * @param shortName at most 14 characters for the display
     * @param opensAt when tickets can be had again; null: it is open, or nobody knows
     * @param instead what a visitor can do instead while it is closed
     * @param width least digits of its numbers; null: as the site's
     * @param expected what a newcomer can expect; null: nothing is known
     * @param ways what else can be done about it; null: nothing
     */
    public record Service(
            ServiceCode code,
            @Nullable String group,
            Texts name,
            @Nullable Texts hint,
            Texts shortName,
            String icon,
            NumberPrefix prefix,
            @Nullable Closed closed,
            int standardMinutes,
            int peopleAhead,
            Texts place,
            @Nullable Texts way,
            @Nullable Instant opensAt,
            @Nullable Texts instead,
            @Nullable Integer width,
            @Nullable Wait expected,
            @Nullable Ways ways) {}

    /**
     * Until somebody who came now would be called: eight of ten are between low and high.
     *
     * @param lowMinutes 0: it may be at once
     * @param middleMinutes half of them are called sooner
     * @param ahead people who will really go first, where others may be gone or go elsewhere
     */
    public record Wait(int lowMinutes, int middleMinutes, int highMinutes, int ahead) {
        public Wait {
            Bounds.notNegative("lowMinutes", lowMinutes);
            Bounds.notNegative("ahead", ahead);
            if (middleMinutes < lowMinutes || highMinutes < middleMinutes) {
                throw new IllegalArgumentException(
                        "a wait of "
                                + lowMinutes
                                + " to "
                                + highMinutes
                                + " minutes has "
                                + middleMinutes
                                + " in the middle");
            }
        }
    }

    /** Why a service gives no tickets. */
    public enum Closed {
        OUT_OF_HOURS,
        NO_COUNTER,
        BY_STAFF,
        /** As many tickets as are given in this hour or on this day. */
        FULL,
        /** Whoever came now would not be served before closing. */
        ENDING,
        /** Not offered any more. */
        WITHDRAWN
    }
}
