package foyer.appliance.keypad;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.appliance.Chromium;
import foyer.appliance.process.DemoData;
import foyer.appliance.process.Installation;
import foyer.appliance.process.Ports;
import foyer.appliance.process.Reception;
import foyer.appliance.process.Surroundings;
import foyer.contract.words.LanguageCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever cannot see the screen finishes every journey: real server, kiosk, printer and voice, a
 * real browser that plays what was said, and nothing but the keypad. Leaves keys and all that was
 * heard in target/transcripts. Other languages: {@code -Dfoyer.keypad.languages=cy,zh}; some
 * journeys: {@code -Dfoyer.keypad.journeys=ticket,later}.
 */
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeypadJourneysTest {
    private static final List<LanguageCode> LANGUAGES =
            Stream.of(System.getProperty("foyer.keypad.languages", "en,pl,ar").split(","))
                    .map(LanguageCode::new)
                    .toList();

    /** None: all. */
    private static final List<String> JOURNEYS =
            List.of(System.getProperty("foyer.keypad.journeys", "").split(","));

    private static final String SURVEY = "survey";
    private static final Path TRANSCRIPTS = Path.of("target", "transcripts");

    /** From the welcome back to it. */
    @FunctionalInterface
    private interface Journey {
        void by(Walk walk) throws Exception;
    }

    private static final Map<String, Journey> ALL = new LinkedHashMap<>();

    static {
        ALL.put("ticket", TicketWalks::ticket);
        ALL.put("later", TicketWalks::later);
        ALL.put("given back", TicketWalks::givenBack);
        ALL.put("what would help", TicketWalks::withNeeds);
        ALL.put("online", TicketWalks::online);
        ALL.put("elsewhere", TicketWalks::otherPlaces);
        ALL.put("help", TicketWalks::help);
        ALL.put("find", TicketWalks::find);
        ALL.put("appointment by code", AppointmentWalks::byCode);
        ALL.put("appointment by reference", AppointmentWalks::byReference);
        ALL.put("appointment by name and time", AppointmentWalks::byNameAndTime);
        ALL.put("early for an appointment", AppointmentWalks::early);
        ALL.put("late for an appointment", AppointmentWalks::late);
        ALL.put("appointment on another day", AppointmentWalks::tomorrow);
        ALL.put("appointment called off", AppointmentWalks::calledOff);
        ALL.put("appointment nobody has", AppointmentWalks::unknown);
        ALL.put("visitor in and out", QuestionWalks::visit);
        ALL.put("complaint", QuestionWalks::complaint);
        ALL.put("compliment", QuestionWalks::compliment);
        ALL.put("comment", QuestionWalks::comment);
        ALL.put("headset pulled out", TicketWalks::pulledOut);
        ALL.put("without a headset", TicketWalks::withoutHeadset);
    }

    @TempDir static Path folder;
    private Chromium chromium;
    private Reception reception;
    private Scribe scribe;
    private Agreed agreed;
    private final Map<LanguageCode, KeypadHands> visitors = new HashMap<>();
    private int sheets;

    @BeforeAll
    void open() throws Exception {
        scribe = new Scribe(folder);
        chromium = new Chromium();
        var data = DemoData.prepare(folder.resolve("data"), new SecureRandom());
        agreed = new Agreed(data);
        var around = Surroundings.USUAL.kioskUnder("/usr/bin/env", scribe.searchPath());
        reception = new Reception(Installation.find(), data, Ports.any(), List.of(), around);
        reception.start();
        Files.createDirectories(TRANSCRIPTS);
        for (var language : LANGUAGES) {
            Files.deleteIfExists(transcript(language));
        }
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (reception != null) {
            reception.close();
        }
    }

    static Stream<Arguments> journeys() {
        return LANGUAGES.stream()
                .flatMap(
                        language ->
                                ALL.keySet().stream()
                                        .filter(KeypadJourneysTest::isWanted)
                                        .map(name -> Arguments.of(language, name)));
    }

    private static boolean isWanted(String name) {
        return JOURNEYS.contains(name) || JOURNEYS.equals(List.of(""));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("journeys")
    void everyJourneyIsFinishedByKeypadAndEar(LanguageCode language, String name) throws Exception {
        play(language, name, ALL.get(name));
    }

    static Stream<LanguageCode> surveys() {
        return LANGUAGES.stream().filter(_ -> isWanted(SURVEY));
    }

    /** The server has another start screen from its next start on, as the site's file says. */
    @Order(2)
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("surveys")
    void theSurveyToo(LanguageCode language) throws Exception {
        if (language.equals(LANGUAGES.getFirst())) {
            askForTheSurvey();
        }
        // Speech has ended with whoever stood there minutes ago.
        sendAway(language);
        play(language, SURVEY, QuestionWalks::survey);
    }

    private void sendAway(LanguageCode language) {
        var hands = visitors.remove(language);
        if (hands != null) {
            hands.page().context().close();
        }
    }

    private void askForTheSurvey() throws IOException {
        var file = reception.data().folder().resolve("site.yaml");
        var text = Files.readString(file);
        assertThat(text).contains("tell-us]}");
        Files.writeString(file, text.replace("tell-us]}", "survey]}"));
        reception.server().close();
        reception.startServer();
    }

    private void play(LanguageCode language, String name, Journey journey) throws Exception {
        var hands = visitors.computeIfAbsent(language, _ -> newVisitor());
        hands.begin();
        var walk = new Walk(reception, language, agreed, hands, sheets);
        try {
            journey.by(walk);
            write(language, name, hands);
        } catch (Exception | AssertionError failed) {
            write(language, name + ", broken off", hands);
            Chromium.screenshot(hands.page(), TRANSCRIPTS.resolve(language + "-" + name + ".png"));
            // The next one comes to a kiosk nobody stands at.
            sendAway(language);
            throw failed;
        } finally {
            sheets = walk.sheets();
        }
    }

    private KeypadHands newVisitor() {
        var page = chromium.open(reception.kioskPage(), 1080, 1920);
        var house = reception.data().site().languages().getFirst();
        var hands = new KeypadHands(page, scribe, house);
        hands.plugIn();
        return hands;
    }

    private static Path transcript(LanguageCode language) {
        return TRANSCRIPTS.resolve("keypad-" + language + ".txt");
    }

    private static void write(LanguageCode language, String name, KeypadHands hands)
            throws IOException {
        Files.writeString(
                transcript(language),
                "\n%s: %d keys\n%s\n"
                        .formatted(name, hands.keys(), String.join("\n", hands.story())),
                UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
