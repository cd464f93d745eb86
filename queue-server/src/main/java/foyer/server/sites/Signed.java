package foyer.server.sites;

import java.util.List;

/**
 * What a site's kiosks show in a sign language.
 *
 * @param language of the signs, such as {@code bsl}; empty: there is none
 * @param clips at most one for a screen
 */
public record Signed(String language, List<Clip> clips) {
    /** No clip for any screen. */
    public static final Signed NONE = new Signed("", List.of());

    public Signed {
        clips = List.copyOf(clips);
        SiteChecks.requireUnique("screen", clips, Clip::screen);
    }

    /**
     * One screen's clip, looked at where it was read.
     *
     * @param sha256 of the whole file, in hexadecimal
     */
    public record Clip(String screen, String file, String sha256) {}
}
