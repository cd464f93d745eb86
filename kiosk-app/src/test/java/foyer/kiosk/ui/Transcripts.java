package foyer.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Choices;
import foyer.kiosk.session.KeyedJourneys;
import foyer.kiosk.session.KeyedJourneys.Finished;
import foyer.kiosk.session.Keypad;
import foyer.kiosk.session.Saying;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import foyer.kiosk.session.Stays;
import foyer.kiosk.speech.Script;
import foyer.kiosk.text.KioskTexts;
import foyer.kiosk.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said beside what is shown, for every screen and for every journey gone by keypad. */
abstract class Transcripts {
    /** A voice puts them into a sentence of its own, or they are of a picture. */
    private static final List<String> OTHERWISE =
            List.of(
                    "ticket.promise",
                    "ticket.printed",
                    "ticket.phone",
                    "ticket.phone.alt",
                    "ticket.held",
                    "online.alt");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @ParameterizedTest
    @MethodSource("languages")
    void whatCanBeReadIsSaid(String language) {
        var unsaid = new ArrayList<String>();
        for (var stay : Stays.all(new LanguageCode(language))) {
            var said = said(stay.session(), true, Saying.SCREEN, Saying.TYPED);
            unsaid(stay.session(), said).forEach(text -> unsaid.add(stay + ": " + text));
        }
        assertThat(unsaid).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachButtonComesByWithItsWords(String language) {
        var unsaid = new ArrayList<String>();
        for (var stay : Stays.all(new LanguageCode(language))) {
            var said = choices(stay.session(), true).toList();
            Shown.of(stay.session()).buttons().stream()
                    .filter(_ -> !said.isEmpty())
                    .filter(words -> said.stream().noneMatch(choice -> isOn(choice, words)))
                    .filter(words -> !isSecond(stay.session(), words))
                    .forEach(button -> unsaid.add(stay + ": " + button));
        }
        assertThat(unsaid).isEmpty();
    }

    /** What is read there and is not said, in the same words or in those of a voice. */
    private static List<String> unsaid(Session session, String said) {
        var all = plain(said);
        var texts = KioskTexts.in(session.visitor().language());
        return Shown.of(session).read().stream()
                .filter(text -> !all.contains(plain(text)))
                .filter(text -> OTHERWISE.stream().map(texts::get).noneMatch(text::equals))
                .filter(text -> !text.equals(texts.get("choice.ahead", "n", 0)))
                .filter(text -> !isRangeOf(said, text))
                .filter(text -> names(session).noneMatch(text::equals))
                .toList();
    }

    /** "10 to 25" is written with a dash in some languages, and said in words. */
    private static boolean isRangeOf(String said, String text) {
        var numbers = NUMBER.matcher(text).results().map(MatchResult::group).toList();
        return !numbers.isEmpty()
                && Pattern.compile(String.join("\\D+", numbers)).matcher(said).find();
    }

    /** Whose house it is stands above the welcome, and who heard their way there knows. */
    private static Stream<String> names(Session session) {
        return Stream.of(session.menu().council(), session.menu().site())
                .map(name -> name.in(session.visitor().language()));
    }

    /** After which of how many it is. What is on a key may be a sign and no word. */
    private static boolean isOn(String choice, List<String> words) {
        var on = String.join(" ", words);
        return choice.lines()
                .skip(1)
                .anyMatch(
                        said ->
                                on.contains(said)
                                        || (!plain(said).isEmpty()
                                                && plain(on).contains(plain(said))));
    }

    /** It does what another button there does, or, since bars stand still, nothing. */
    private static boolean isSecond(Session session, List<String> words) {
        var texts = KioskTexts.in(session.visitor().language());
        return switch (session.screen()) {
            case Screen.Choice _ -> words.contains(texts.get("access.help"));
            case Screen.ClosedService _ ->
                    words.contains(texts.get("nav.back"))
                            || words.contains(texts.get("access.help"));
            case Screen.Needs _ -> words.contains(texts.get("nav.back"));
            case Screen.Help(_, _, var call) ->
                    words.contains(texts.get("access.help"))
                            || (call == Screen.Call.ASKING
                                    && words.contains(texts.get("language.own")));
            case Screen.Found(var found, _) ->
                    found.isEmpty() && words.contains(texts.get("access.help"));
            default -> false;
        };
    }

    private static Stream<String> choices(Session session, boolean headset) {
        return Choices.of(session).stream()
                .map(
                        choice ->
                                said(
                                        with(session, new Keypad(true, headset, choice)),
                                        Saying.CHOICE));
    }

    private static String said(Session session, boolean headset, Saying... what) {
        return said(with(session, new Keypad(true, headset, null)), what);
    }

    private static String said(Session session, Saying... what) {
        return Stream.of(what)
                .flatMap(one -> Script.of(session, one).stream())
                .map(line -> Sentence.of(line, session.menu().zone()).text())
                .collect(Collectors.joining("\n"));
    }

    private static Session with(Session session, Keypad keypad) {
        return new Session(
                session.instance(),
                session.menu(),
                session.visitor(),
                session.screen(),
                session.lastTouch(),
                keypad);
    }

    /** A kiosk that woke in 1970 says what it knows, and no time of that year. */
    @ParameterizedTest
    @MethodSource("languages")
    void withoutAClockNoTimeIsShownOrSaid(String language) {
        var stay =
                Stays.all(new LanguageCode(language)).stream()
                        .filter(one -> one.name().equals("alone-ticket-no-clock"))
                        .findFirst()
                        .orElseThrow();
        var all = new ArrayList<>(Shown.of(stay.session()).texts());
        all.add(said(stay.session(), true, Saying.SCREEN, Saying.PAPER));
        assertThat(all).noneMatch(text -> text.matches("(?s).*(1970|\\d{1,2}[:.]\\d{2}).*"));
        assertThat(all)
                .contains(
                        KioskTexts.in(stay.session().visitor().language())
                                .get("ticket.ahead.unknown"));
    }

    /** However it is set apart, spelled or punctuated. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}]", "");
    }

    /** To nobody but who it is about. */
    @ParameterizedTest
    @MethodSource("languages")
    void nothingPrivateIsSaidToTheHall(String language) {
        var overheard = new ArrayList<String>();
        for (var stay : Stays.all(new LanguageCode(language))) {
            var all = new ArrayList<String>();
            for (var saying : Saying.values()) {
                all.add(said(stay.session(), false, saying));
            }
            choices(stay.session(), false).forEach(all::add);
            overheard(all).forEach(seed -> overheard.add(stay + ": " + seed));
        }
        assertThat(overheard).isEmpty();
    }

    private static final Set<String> SEEDS =
            Set.of(
                    "zenobia",
                    "pendlebury",
                    "novak",
                    "nowak",
                    "quillfeather",
                    "kmt497qx",
                    "h042",
                    "k3041",
                    "zlorpingly",
                    "wilhelmina",
                    "7700900123",
                    "byron",
                    "1410",
                    "4711");

    private static Stream<String> overheard(List<String> said) {
        var all = plain(String.join("\n", said));
        return SEEDS.stream().filter(all::contains);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void byKeypadAloneEveryJourneyEndsAndItsEndIsSaid(String language) {
        for (var journey : KeyedJourneys.all(new LanguageCode(language), true)) {
            assertThat(unsaid(journey.session(), spoken(journey))).as("of %s", journey).isEmpty();
            assertThat(journey.heard())
                    .as("after the welcome, of %s", journey)
                    .anyMatch(sentence -> sentence.language().value().equals(language));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void withoutAHeadsetEveryJourneyEndsTooAndKeepsItsSecrets(String language) {
        for (var journey : KeyedJourneys.all(new LanguageCode(language), false)) {
            assertThat(overheard(List.of(spoken(journey))))
                    .as("overheard of %s", journey)
                    .isEmpty();
            assertThat(journey.heard()).as("for one only").noneMatch(Sentence::forOneOnly);
        }
    }

    private static String spoken(Finished journey) {
        return journey.heard().stream().map(Sentence::text).collect(Collectors.joining("\n"));
    }
}
