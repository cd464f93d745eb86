package foyer.server.sites;

/**
 * What displays are told of their site goes with every call, in one message, and a node reads no
 * longer one. A site with more than fits would leave all its displays without calls; so it is
 * refused before it is anybody's.
 */
public final class BoardRoom {
    public static final int DISPLAYS = 200;
    public static final int COUNTERS = 200;
    public static final int BYTES = 256 * 1024;

    /** Names of fields, and values of which the longest is known. */
    private static final int FRAME = 400;

    private static final int CALLS = 20;
    private static final int CALL = 300;
    private static final int COUNTER = 100;
    private static final int DIRECTION = 13;
    private static final int PLAN = 220;
    private static final int MESSAGE = 80;

    private BoardRoom() {}

    /**
     * The site itself.
     *
     * @throws IllegalArgumentException when it does not fit, with what is accepted
     */
    public static Site requireRoom(Site site) {
        Room.requireAtMost("displays", countDisplays(site), DISPLAYS);
        Room.requireAtMost("counters", site.counters().size(), COUNTERS);
        long bytes = bytes(site);
        if (bytes > BYTES) {
            throw new IllegalArgumentException(
                    "what displays are told of counters, displays and messages has up to "
                            + bytes
                            + " bytes, accepted are at most "
                            + BYTES
                            + "; name fewer counters or directions for displays (without counters"
                            + " named, a display is for all)");
        }
        return site;
    }

    private static long countDisplays(Site site) {
        return site.nodes().stream().filter(node -> node.role() == SiteNode.Role.DISPLAY).count();
    }

    /** At most as many has a board of that site, whoever is called. */
    public static long bytes(Site site) {
        long bytes = FRAME + CALLS * CALL + Room.of(site.council()) + Room.of(site.zone().getId());
        for (var counter : site.counters()) {
            bytes += COUNTER + Room.of(counter.id().value()) + Room.of(counter.label());
            for (var display : counter.directions().keySet()) {
                bytes += DIRECTION + display.value().length();
            }
        }
        for (var node : site.nodes()) {
            bytes += node.role() == SiteNode.Role.DISPLAY ? plan(site, node) : 0;
        }
        for (var message : site.rules().displays().messages()) {
            bytes += MESSAGE + Room.of(message.text());
        }
        return bytes;
    }

    private static long plan(Site site, SiteNode display) {
        var zone = display.display().counters();
        long bytes = (long) PLAN + display.id().value().length();
        for (var counter : zone) {
            bytes += Room.MARKS + counter.value().length();
        }
        if (!zone.isEmpty()) {
            for (var service : site.listServicesOf(zone)) {
                bytes += Room.MARKS + service.value().length();
            }
        }
        return bytes;
    }
}
