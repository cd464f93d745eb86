package foyer.server.sites;

import foyer.contract.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What kiosks are told of their site comes in one message, and a node reads no longer one. A site
 * with more than fits would leave all its kiosks with what they knew before; so it is refused
 * before it is anybody's.
 */
public final class OfferRoom {
    public static final int SERVICES = 200;

    /** Tiles: groups within others stand behind theirs. */
    public static final int GROUPS = 40;

    public static final int BYTES = 256 * 1024;

    /** Names of fields, and values of which the longest is known. */
    private static final int FRAME = 1200;

    private static final int LANGUAGE = 12;
    private static final int GROUP = 50;
    private static final int SERVICE = 600;
    private static final int ONLINE = 50;
    private static final int AGENCY = 120;
    private static final int NEED = 60;
    private static final int CLIP = 130;

    private OfferRoom() {}

    /**
     * The site itself.
     *
     * @throws IllegalArgumentException when it does not fit, with what is accepted
     */
    public static Site requireRoom(Site site) {
        Room.requireAtMost("services", site.services().size(), SERVICES);
        long tiles = site.groups().stream().filter(OfferRoom::isTile).count();
        Room.requireAtMost("groups beside each other", tiles, GROUPS);
        long bytes = bytes(site);
        if (bytes > BYTES) {
            throw new IllegalArgumentException(
                    "what kiosks are told of services, groups, agencies and needs has up to "
                            + bytes
                            + " bytes, accepted are at most "
                            + BYTES
                            + "; shorten hints, ways, words and steps");
        }
        return site;
    }

    /** At most as many has an offer of that site, whoever waits. */
    public static long bytes(Site site) {
        var rules = site.rules();
        long bytes = FRAME + Room.of(site.council()) + Room.of(site.name());
        bytes += (long) LANGUAGE * site.languages().size() + look(rules.theme());
        for (var group : site.groups()) {
            bytes += isTile(group) ? group(group) : 0;
        }
        for (var service : site.services()) {
            bytes += service(service);
        }
        for (var agency : rules.signposts().agencies()) {
            bytes += agency(agency);
        }
        for (var adjustment : rules.adjustments()) {
            bytes += need(adjustment);
        }
        for (var clip : rules.signed().clips()) {
            bytes += CLIP + clip.screen().length() + clip.file().length();
        }
        return bytes;
    }

    private static boolean isTile(ServiceGroup group) {
        return group.within() == null;
    }

    private static long group(ServiceGroup group) {
        long bytes = (long) GROUP + group.id().length() + group.icon().length();
        return bytes + Room.of(group.name()) + of(group.hint());
    }

    private static long service(Service service) {
        var other = service.offering().alternatives();
        long bytes = (long) SERVICE + service.code().value().length() + service.icon().length();
        bytes += service.group() == null ? 0 : service.group().length();
        bytes += Room.of(service.name()) + of(service.hint()) + Room.of(service.shortName());
        bytes += Room.of(service.place()) + of(service.way());
        bytes += of(service.offering().instead()) + of(other.words());
        return bytes + (other.online() == null ? 0 : online(other.online()));
    }

    private static long online(Online online) {
        long bytes = ONLINE + Room.of(online.address().value()) + Room.of(online.title());
        for (var step : online.steps()) {
            bytes += Room.MARKS + Room.of(step);
        }
        return bytes;
    }

    private static long agency(Agency agency) {
        long bytes = (long) AGENCY + agency.id().length() + Room.of(agency.address());
        bytes += agency.phone().length() + Room.of(agency.name()) + Room.of(agency.purpose());
        bytes += agency.web() == null ? 0 : Room.of(agency.web().value());
        return bytes + Room.of(agency.opening());
    }

    private static long need(Adjustment adjustment) {
        return NEED + adjustment.id().length() + Room.of(adjustment.name());
    }

    private static long look(Theme theme) {
        var logo = theme.logo();
        return of(theme.welcome()) + (logo == null ? 0 : logo.data().length());
    }

    private static long of(@Nullable Texts texts) {
        return texts == null ? 0 : Room.of(texts);
    }
}
