package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Stays;
import foyer.kiosk.session.Stays.Stay;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a visitor can be shown stands on one of {@link Stays}: none is left out. */
class EveryTextTest {
    /** What stands on no screen of a visitor's, by the beginnings of its names. */
    private static final List<String> ELSEWHERE =
            List.of("paper.", "badge.", "speech.", "pages.full", "live.lost", "language.");

    /** They are only said. */
    private static final Set<String> SAID = Set.of("typing.sofar", "typing.empty");

    private static final Pattern BLANK = Pattern.compile("\\{.*");

    /** Some stand only in the low layout, or only where there are two scripts to write in. */
    @Test
    void isOnAScreen() throws IOException {
        var missing = missing(Offers.EN);
        missing.retainAll(missing(Offers.AR, Simple.LOWER, Simple.SIGNED));
        assertThat(missing).isEmpty();
    }

    private static Set<String> missing(LanguageCode language, Simple... looks) throws IOException {
        var shown =
                Stays.all(language, looks).stream()
                        .map(Stay::session)
                        .flatMap(session -> Shown.of(session).texts().stream())
                        .collect(Collectors.joining("\n"));
        return texts(language).entrySet().stream()
                .filter(text -> !shown.contains(plain(text.getValue())))
                .map(text -> text.getKey().toString())
                .filter(key -> !isElsewhere(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isElsewhere(String key) {
        return SAID.contains(key) || ELSEWHERE.stream().anyMatch(key::startsWith);
    }

    /** As far as the first blank. */
    private static String plain(Object text) {
        return BLANK.matcher(text.toString()).replaceFirst("");
    }

    private static Properties texts(LanguageCode language) throws IOException {
        var all = new Properties();
        try (var file =
                EveryTextTest.class.getResourceAsStream(
                        "/foyer/kiosk/text/messages_" + language + ".properties")) {
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return all;
    }
}
