package foyer.contract.words;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody shows or types to be found by, in the one form it is compared in: capitals and
 * digits without spaces or hyphens, O read as 0 and I and L as 1, because on paper nobody can tell
 * them apart; a name in small letters without accents.
 *
 * @param time the appointed time by the site's clock; with a name, and only with it
 */
public record AppointmentKey(Kind kind, String value, @Nullable LocalTime time) {
    /** More than any card or code holds. */
    public static final int MAX_LENGTH = 40;

    /** What a scanner may send or a pasted text hold before it is brought into form. */
    private static final int MAX_TYPED = 200;

    private static final Pattern NOT_SIGNS = Pattern.compile("[^A-Z0-9]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** What kind of thing it is, and how short it may be. */
    public enum Kind {
        /** Printed or sent with the appointment: as good as a key. */
        CODE(6),
        REFERENCE(3),
        CARD(4),
        /** Shown or typed where nobody says which of the three it is. */
        SHOWN(3),
        NAME(1);

        private final int least;

        Kind(int least) {
            this.least = least;
        }
    }

    public AppointmentKey {
        // The value itself is not repeated in a message: it may be somebody's name.
        if (value.length() < kind.least || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    kind + " has " + value.length() + " signs, accepted are " + range(kind));
        }
        if (!value.equals(kind == Kind.NAME ? name(value) : signs(value))) {
            throw new IllegalArgumentException(kind + " is not in the form it is compared in");
        }
        if ((time == null) == (kind == Kind.NAME)) {
            throw new IllegalArgumentException("a time belongs to a name and to nothing else");
        }
    }

    private static String range(Kind kind) {
        return kind.least + " to " + MAX_LENGTH;
    }

    public static AppointmentKey code(String typed) {
        return new AppointmentKey(Kind.CODE, signs(typed), null);
    }

    public static AppointmentKey reference(String typed) {
        return new AppointmentKey(Kind.REFERENCE, signs(typed), null);
    }

    public static AppointmentKey card(String typed) {
        return new AppointmentKey(Kind.CARD, signs(typed), null);
    }

    public static AppointmentKey shown(String typed) {
        return new AppointmentKey(Kind.SHOWN, signs(typed), null);
    }

    public static AppointmentKey named(String typed, LocalTime time) {
        return new AppointmentKey(Kind.NAME, name(typed), time);
    }

    /** Empty when nothing can be known by that. */
    public static Optional<AppointmentKey> find(Kind kind, String typed, @Nullable LocalTime time) {
        try {
            var value = kind == Kind.NAME ? name(typed) : signs(typed);
            return Optional.of(new AppointmentKey(kind, value, time));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What it may be: itself, or, of something shown, each of what that can be. */
    public List<AppointmentKey> meanings() {
        return kind == Kind.SHOWN
                ? Stream.of(Kind.CODE, Kind.REFERENCE, Kind.CARD)
                        .flatMap(one -> find(one, value, null).stream())
                        .toList()
                : List.of(this);
    }

    private static String signs(String typed) {
        var capitals = shortened(typed).toUpperCase(Locale.ROOT);
        var signs = NOT_SIGNS.matcher(capitals).replaceAll("");
        return signs.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /** As names are compared: {@code O'Brien} is {@code obrien} and {@code Łuczak} luczak. */
    public static String name(String typed) {
        var apart = Normalizer.normalize(shortened(typed), Normalizer.Form.NFKD);
        var plain = ACCENTS.matcher(apart).replaceAll("").replace('Ł', 'L').replace('ł', 'l');
        return NOT_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String shortened(String typed) {
        return typed.substring(0, Math.min(typed.length(), MAX_TYPED));
    }

    @Override
    public String toString() {
        return "AppointmentKey[" + kind + ", hidden]";
    }
}
