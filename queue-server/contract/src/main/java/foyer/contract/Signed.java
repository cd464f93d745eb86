package foyer.contract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a site's kiosks can show in a sign language: one short clip for a screen. The files are on
 * each kiosk's own disk; that they are the site's is told by what is in them.
 *
 * @param language of the signs, as the site calls it, such as {@code bsl}
 */
public record Signed(String language, List<Clip> clips) {
    /** Longer ones are no clips; a kiosk checks every one by itself. */
    public static final long MAX_BYTES = 8L * 1024 * 1024;

    /** Every screen a clip can be given for; one that stands only for a moment has none. */
    public static final List<String> SCREENS =
            List.of(
                    "welcome",
                    "languages",
                    "groups",
                    "services",
                    "service",
                    "closed",
                    "found",
                    "nothing-found",
                    "later",
                    "online",
                    "agencies",
                    "agency",
                    "needs",
                    "ticket",
                    "given-back",
                    "sorry",
                    "help",
                    "help-coming",
                    "help-unreachable",
                    "find.words",
                    "appointment.number",
                    "appointment.name",
                    "appointment.time",
                    "appointment.in-time",
                    "appointment.early",
                    "appointment.late",
                    "appointment.back",
                    "appointment.left",
                    "appointment.day-to-come",
                    "appointment.day-past",
                    "appointment.other-site",
                    "appointment.other-house",
                    "appointment.already",
                    "appointment.cancelled",
                    "appointment.several",
                    "appointment.tries",
                    "appointment.alone",
                    "appointment.changed",
                    "appointment.failed",
                    "tell-us.kind",
                    "tell-us.about",
                    "tell-us.text",
                    "tell-us.contact",
                    "tell-us.email",
                    "tell-us.phone",
                    "tell-us.kept",
                    "tell-us.failed",
                    "survey.welcome",
                    "survey.waiting",
                    "survey.efficiency",
                    "survey.result",
                    "survey.settled",
                    "survey.ticket",
                    "survey.kept",
                    "survey.empty",
                    "survey.failed",
                    "visit.way",
                    "visit.visitor",
                    "visit.organisation",
                    "visit.host",
                    "visit.which",
                    "visit.help",
                    "visit.badge",
                    "visit.name",
                    "visit.told",
                    "visit.left",
                    "visit.unknown",
                    "visit.unreachable",
                    "visit.kept",
                    "visit.gone",
                    "visit.leaving",
                    "visit.already",
                    "visit.failed");

    private static final int MAX_CLIPS = 100;
    private static final int LONGEST_NAME = 80;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{2,8})?");
    private static final Pattern FILE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,74}\\.(mp4|webm)");
    private static final Pattern SCREEN = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Signed {
        if (!LANGUAGE.matcher(Bounds.text("language", language, 20)).matches()) {
            throw new IllegalArgumentException(
                    "is '" + language + "', accepted is a sign language such as bsl");
        }
        clips = Bounds.list("clips", clips, MAX_CLIPS);
    }

    /**
     * One file for one screen.
     *
     * @param screen one of {@link #SCREENS}; a kiosk leaves out what it does not know
     * @param sha256 of the whole file, in hexadecimal
     */
    public record Clip(String screen, String file, String sha256) {
        public Clip {
            if (!SCREEN.matcher(Bounds.text("screen", screen, LONGEST_NAME)).matches()) {
                throw new IllegalArgumentException("screen is no name such as groups");
            }
            if (!FILE.matcher(Bounds.text("file", file, LONGEST_NAME)).matches()) {
                throw new IllegalArgumentException(
                        "is '" + file + "', accepted is the name of a file such as groups.webm");
            }
            if (!HASH.matcher(Bounds.text("sha256", sha256, 64)).matches()) {
                throw new IllegalArgumentException("sha256 is no hash of a file");
            }
        }
    }
}
