package foyer.kiosk.session;

import foyer.contract.Need;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the site offers, as far as the screens need it. Nothing of a visitor is in it.
 *
 * @param live the server is heard: waits are known, colleagues can be called
 * @param phoneAddress where phone pages live; empty before the first offer
 * @param agencies other organisations
 * @param entries what else can be done here
 * @param needs what a visitor can say they need
 * @param look how the screens differ from the usual
 * @param signed what can be shown in a sign language
 */
public record Menu(
        boolean live,
        ZoneId zone,
        String phoneAddress,
        Texts council,
        Texts site,
        List<LanguageCode> languages,
        List<Group> groups,
        List<Service> services,
        List<Agency> agencies,
        List<Entry> entries,
        List<Need> needs,
        Look look,
        Signed signed) {
    public Menu {
        languages = List.copyOf(languages);
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        agencies = List.copyOf(agencies);
        entries = List.copyOf(entries);
        needs = List.copyOf(needs);
    }

    /**
     * A site's own look.
     *
     * @param variables of the style sheets
     * @param welcome instead of the usual greeting; null: that one
     */
    public record Look(Map<String, String> variables, @Nullable Texts welcome) {
        public static final Look USUAL = new Look(Map.of(), null);

        public Look {
            variables = Map.copyOf(variables);
        }
    }

    /**
     * Clips this kiosk can play, by the names of their screens.
     *
     * @param language of the signs, such as {@code bsl}
     * @param files by screen; empty: there are none, and nobody is offered any
     */
    public record Signed(String language, Map<String, String> files) {
        public static final Signed NONE = new Signed("", Map.of());

        public Signed {
            files = Map.copyOf(files);
        }

        public boolean isOffered() {
            return !files.isEmpty();
        }
    }

    /** Before the first offer was ever heard: nothing can be asked for. */
    public static Menu empty() {
        var english = new LanguageCode("en");
        var name = Texts.of(english, "Foyer");
        return new Menu(
                false,
                ZoneId.of("UTC"),
                "",
                name,
                name,
                List.of(english),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Look.USUAL,
                Menu.Signed.NONE);
    }

    /** A journey that begins on the start screen. */
    public record Entry(String journey, String icon) {
        /** The text it is called by on that screen. */
        public static String text(String journey, Screen screen) {
            return screen instanceof Screen.Found ? journey + ".again" : "entry." + journey;
        }
    }

    /** Services shown behind one tile. */
    public record Group(String id, Texts name, @Nullable Texts hint, String icon) {}

    /**
     * One service.
     *
     * @param group null: beside the groups
     * @param closed null while tickets can be had
     * @param again when tickets can be had again; null: it is open, or nobody knows
     * @param instead what a visitor can do instead while it is closed
     * @param expected what somebody who came now could expect; null: not known
     * @param ways what else can be done about it
     */
    public record Service(
            ServiceCode code,
            @Nullable String group,
            Texts name,
            @Nullable Texts hint,
            String icon,
            @Nullable Closed closed,
            int standardMinutes,
            int peopleAhead,
            Texts place,
            @Nullable Texts way,
            @Nullable Again again,
            @Nullable Texts instead,
            @Nullable Wait expected,
            Ways ways) {}

    /**
     * How long, said as a range in whole minutes.
     *
     * @param low zero: it may be at once
     * @param ahead people who will really go first
     */
    public record Wait(int low, int high, int ahead) {}

    /**
     * When a service opens again.
     *
     * @param day how the day is named to somebody who reads it now
     */
    public record Again(Instant at, Day day) {
        /** From the reader's day on. */
        public enum Day {
            TODAY,
            WITHIN_A_WEEK,
            LATER
        }
    }

    /** Why a service gives no tickets. */
    public enum Closed {
        OUT_OF_HOURS,
        NO_COUNTER,
        BY_STAFF,
        FULL,
        ENDING,
        WITHDRAWN
    }

    public Optional<Service> findService(ServiceCode code) {
        return services.stream().filter(service -> service.code().equals(code)).findFirst();
    }

    public Optional<Agency> findAgency(String id) {
        return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /** Services of a group, or with null those beside the groups. */
    public List<Service> listServices(@Nullable String group) {
        return services.stream().filter(service -> Objects.equals(service.group(), group)).toList();
    }

    /** A group without services would be a dead end and is not shown. */
    public List<Group> listGroups() {
        return groups.stream().filter(group -> !listServices(group.id()).isEmpty()).toList();
    }
}
