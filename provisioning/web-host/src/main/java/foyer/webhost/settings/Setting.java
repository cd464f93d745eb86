package foyer.webhost.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing a technician can set: its key, what it accepts, what holds when nothing is said, and a
 * sentence that explains it. Immutable.
 */
public final class Setting<T> {
    private static final Pattern KEY = Pattern.compile("foyer(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+");

    private final String key;
    private final Accepts<T> accepts;
    private final @Nullable T fallback;
    private final String fallbackText;
    private final String sentence;
    private final boolean secret;

    private Setting(
            String key,
            Accepts<T> accepts,
            @Nullable T fallback,
            String fallbackText,
            String sentence,
            boolean secret) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "A setting's key looks like foyer.web.port, not " + key);
        }
        this.key = key;
        this.accepts = accepts;
        this.fallback = fallback;
        this.fallbackText = fallbackText;
        this.sentence = sentence;
        this.secret = secret;
    }

    public static Setting<String> text(String key, String fallback, String sentence) {
        return of(key, Accepts.text(), fallback, fallback, sentence);
    }

    public static Setting<Integer> integer(String key, int fallback, String sentence) {
        return integer(key, fallback, 0, Integer.MAX_VALUE, "", sentence);
    }

    /**
     * @param unit what is counted, such as "tickets"; empty when the sentence says it
     */
    public static Setting<Integer> integer(
            String key, int fallback, int least, int most, String unit, String sentence) {
        return of(
                key,
                Accepts.integer(least, most, unit),
                fallback,
                Integer.toString(fallback),
                sentence);
    }

    /** Port 0 means any free one. */
    public static Setting<Integer> port(String key, int fallback, String sentence) {
        return integer(key, fallback, 0, 65_535, "port", sentence);
    }

    public static Setting<Duration> duration(String key, Duration fallback, String sentence) {
        return of(key, Accepts.duration(), fallback, Durations.write(fallback), sentence);
    }

    public static Setting<Path> path(String key, Path fallback, String sentence) {
        return of(key, Accepts.path(), fallback, fallback.toString(), sentence);
    }

    public static Setting<Boolean> flag(String key, boolean fallback, String sentence) {
        return of(key, Accepts.flag(), fallback, Boolean.toString(fallback), sentence);
    }

    public static <E extends Enum<E>> Setting<E> choice(String key, E fallback, String sentence) {
        return of(
                key,
                Accepts.choice(fallback.getDeclaringClass()),
                fallback,
                Accepts.word(fallback),
                sentence);
    }

    public static Setting<URI> uri(String key, URI fallback, String sentence) {
        return of(key, Accepts.uri(), fallback, fallback.toString(), sentence);
    }

    private static <T> Setting<T> of(
            String key, Accepts<T> accepts, T fallback, String fallbackText, String sentence) {
        return new Setting<>(key, accepts, fallback, fallbackText, sentence, false);
    }

    /** The same setting without a default: to leave it out is a fault. */
    public Setting<T> required() {
        return new Setting<>(key, accepts, null, "", sentence, secret);
    }

    /** The same setting, empty when nothing is said. */
    public Setting<Optional<T>> optional() {
        return new Setting<>(
                key, accepts.map(Optional::of), Optional.empty(), "", sentence, secret);
    }

    /** The same setting with a value that no message, list or log ever shows. */
    public Setting<T> secret() {
        return new Setting<>(key, accepts, fallback, fallbackText, sentence, true);
    }

    public String key() {
        return key;
    }

    /** The name of this setting in the environment: FOYER_WEB_PORT for foyer.web.port. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public String unit() {
        return accepts.unit();
    }

    public String accepted() {
        return accepts.sentence();
    }

    public String sentence() {
        return sentence;
    }

    public boolean isSecret() {
        return secret;
    }

    Optional<T> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** The default as a technician would write it; empty when there is none. */
    public String fallbackText() {
        return fallbackText;
    }

    Optional<T> parse(String text) {
        return accepts.parse().apply(text.strip());
    }

    @Override
    public String toString() {
        return key;
    }

    /**
     * What a setting takes: the sentence for a refusal, the unit, and the parser, empty when a text
     * is not acceptable.
     */
    record Accepts<T>(String sentence, String unit, Function<String, Optional<T>> parse) {
        static Accepts<String> text() {
            return new Accepts<>("a text", "", text -> Optional.of(text).filter(t -> !t.isEmpty()));
        }

        static Accepts<Integer> integer(int least, int most, String unit) {
            String range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
            return new Accepts<>(
                    "a whole number, " + range,
                    unit,
                    text -> number(text).filter(n -> n >= least && n <= most));
        }

        static Accepts<Duration> duration() {
            return new Accepts<>(Durations.ACCEPTED, "time", Durations::read);
        }

        static Accepts<Path> path() {
            return new Accepts<>("the path of a file or folder", "", text -> tried(text, Path::of));
        }

        static Accepts<Boolean> flag() {
            return new Accepts<>(
                    "true or false",
                    "",
                    text ->
                            switch (text) {
                                case "true" -> Optional.of(true);
                                case "false" -> Optional.of(false);
                                default -> Optional.empty();
                            });
        }

        static <E extends Enum<E>> Accepts<E> choice(Class<E> words) {
            E[] all = words.getEnumConstants();
            String list = Arrays.stream(all).map(Accepts::word).collect(Collectors.joining(", "));
            return new Accepts<>(
                    "one of " + list,
                    "",
                    text -> Arrays.stream(all).filter(e -> word(e).equals(text)).findFirst());
        }

        static Accepts<URI> uri() {
            return new Accepts<>(
                    "an address with its scheme, such as https://queue.example:8443",
                    "",
                    text -> tried(text, URI::create).filter(URI::isAbsolute));
        }

        static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        <R> Accepts<R> map(Function<T, R> mapping) {
            return new Accepts<>(sentence, unit, text -> parse.apply(text).map(mapping));
        }

        private static Optional<Integer> number(String text) {
            return tried(text, Integer::valueOf);
        }

        private static <R> Optional<R> tried(String text, Function<String, R> parser) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException refused) {
                return Optional.empty();
            }
        }
    }
}
