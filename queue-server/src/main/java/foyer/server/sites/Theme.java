package foyer.server.sites;

import foyer.contract.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a site's public screens differ from the usual look.
 *
 * @param colours null: the usual ones
 * @param logo null: the arch
 * @param welcome instead of the usual greeting; null: that one
 */
public record Theme(@Nullable Colours colours, @Nullable Logo logo, @Nullable Texts welcome) {
    /** As Foyer comes. */
    public static final Theme USUAL = new Theme(null, null, null);

    /**
     * Colours people can read by: unreadable ones cannot be made.
     *
     * @param bar behind names at the head of every screen
     * @param action the one thing to do
     */
    public record Colours(Colour bar, Colour onBar, Colour action, Colour onAction) {
        /** Text, WCAG 2.2, 1.4.3. */
        public static final double FOR_TEXT = 4.5;

        /** The edge of something to touch, WCAG 2.2, 1.4.11. */
        public static final double FOR_EDGES = 3;

        /** What public screens are drawn on; as {@code --fy-ground} of {@code tokens.css}. */
        public static final Colour GROUND = Colour.of("#F4F0E6");

        private static final double TINTED = 0.13;
        private static final double PRESSED = 0.65;

        public Colours {
            var faults = faults(bar, onBar, action, onAction);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(faults.getFirst().text());
            }
        }

        /** While the action is touched. */
        public Colour press() {
            return action.mixed(PRESSED, Colour.BLACK);
        }

        /** Behind what is chosen. */
        public Colour tint() {
            return tint(action);
        }

        private static Colour tint(Colour action) {
            return action.mixed(TINTED, Colour.WHITE);
        }

        /** Everything about them that some people could not see. */
        public static List<Faint> faults(Colour bar, Colour onBar, Colour action, Colour onAction) {
            return Stream.of(
                            new Faint("bar", onBar, "onBar", bar.contrastTo(onBar), FOR_TEXT),
                            new Faint(
                                    "action",
                                    onAction,
                                    "onAction",
                                    action.contrastTo(onAction),
                                    FOR_TEXT),
                            new Faint(
                                    "action",
                                    GROUND,
                                    "the ground",
                                    action.contrastTo(GROUND),
                                    FOR_EDGES),
                            new Faint(
                                    "action",
                                    tint(action),
                                    "its own tint",
                                    action.contrastTo(tint(action)),
                                    FOR_TEXT))
                    .filter(one -> one.measured() < one.least())
                    .toList();
        }
    }

    /**
     * Two colours too close to each other.
     *
     * @param key the one to change
     */
    public record Faint(String key, Colour other, String name, double measured, double least) {
        /** The measured rounded down, so that it never reads as enough. */
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "has a contrast of %.2f to %s %s, accepted is at least %.1f",
                    Math.floor(measured * 100) / 100,
                    name,
                    other,
                    least);
        }
    }

    /**
     * A picture, looked at where it was read.
     *
     * @param data in base 64
     */
    public record Logo(String type, String data) {}
}
