package foyer.server.sites;

import foyer.contract.words.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a house offers besides waiting in it.
 *
 * @param agencies in the order they are shown
 */
public record Signposts(HeldPlaces held, List<Agency> agencies) {
    /** Two fifths of what a kiosk takes. */
    static final int MOST_BYTES = 100 * 1024;

    public static final Signposts USUAL = new Signposts(HeldPlaces.USUAL, List.of());

    public Signposts {
        agencies = List.copyOf(agencies);
        SiteChecks.requireUnique("agency", agencies, Agency::id);
        Bounded.number("number of agencies", agencies.size(), 0, Agency.MOST);
    }

    /** Kiosks hold all of it in one message, beside the services themselves. */
    static void requireRoom(List<Service> services, List<Agency> agencies) {
        long bytes =
                services.stream()
                                .flatMap(one -> one.offering().alternatives().listTexts().stream())
                                .mapToLong(Signposts::bytes)
                                .sum()
                        + agencies.stream()
                                .flatMap(one -> Stream.of(one.name(), one.purpose(), one.opening()))
                                .mapToLong(Signposts::bytes)
                                .sum();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "the texts of online, words and agencies have "
                            + bytes
                            + " bytes, accepted are at most "
                            + MOST_BYTES
                            + " for a site");
        }
    }

    /** As they travel, in UTF-8. */
    private static long bytes(Texts texts) {
        return texts.byLanguage().values().stream()
                .flatMapToInt(String::codePoints)
                .mapToLong(sign -> sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4)
                .sum();
    }
}
