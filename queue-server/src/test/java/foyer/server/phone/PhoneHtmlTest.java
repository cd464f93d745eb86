package foyer.server.phone;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.LanguageCode;
import foyer.contract.words.TicketNumber;
import foyer.server.DemoSite;
import foyer.server.away.desk.AwayDesk;
import foyer.server.forecast.live.Minutes;
import foyer.server.phone.PhonePage.Ways.Help;
import foyer.server.sites.Site;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words on the page, and that nothing from elsewhere becomes markup. */
class PhoneHtmlTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:12:30Z");
    private static final Site SITE = DemoSite.load();
    private final PhoneHtml html =
            new PhoneHtml(() -> SITE, new SiteLook(() -> SITE), InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|0|Nobody is ahead of you",
                "en|1|(1) person ahead",
                "en|2|(2) people ahead",
                "pl|0|Nikogo nie ma przed Państwem",
                "pl|1|(1) osoba przed Państwem",
                "pl|3|(3) osoby przed Państwem",
                "pl|5|(5) osób przed Państwem",
                "pl|22|(22) osoby przed Państwem",
                "ar|0|لا أحد قبلك",
                "ar|1|شخص واحد قبلك",
                "ar|2|شخصان قبلك",
                "ar|3|(3) أشخاص قبلك",
                "ar|11|(11) شخصًا قبلك",
                "ar|100|(100) شخص قبلك",
                "cy|2|(2) berson o’ch blaen",
                "cy|4|(4) person o’ch blaen",
                "ro|20|(20) de persoane înaintea dvs.",
                "pt|1|(1) pessoa à sua frente",
                "lt|11|(11) žmonių prieš jus",
                "bn|3|(3) জন আপনার আগে আছেন",
                "ur|3|(3) افراد آپ سے پہلے",
                "zh|3|(3) 人在您前面"
            })
    void peopleAreCountedAsTheLanguageCounts(String language, int ahead, String words) {
        var said = words.replace("(", "<bdi dir=\"ltr\">").replace(")", "</bdi>");
        assertThat(main(language, waiting(ahead))).contains(">" + said + "</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|ltr|promised by (14:37)|Go to [Counter 4]|You are being served",
                "pl|ltr|obiecujemy najpóźniej o (14:37)|Zapraszamy: [Stanowisko 4]|Są Państwo obsługiwani",
                "ar|rtl|وعدنا لك: قبل الساعة (14:37)|يُرجى التوجه إلى [الشباك رقم 4]|نحن في خدمتك الآن",
                "ur|rtl|(14:37) تک کا وعدہ|یہاں جائیں: [کاؤنٹر 4]|آپ کی خدمت کی جا رہی ہے",
                "lt|ltr|pažadame iki (14:37)|Prašome eiti: [Langelis 4]|Jus aptarnauja"
            })
    void theWholePageSpeaksTheTicketsLanguage(
            String language, String direction, String promise, String go, String serving) {
        var waiting = html.page(page(language, waiting(4)));
        assertThat(waiting)
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\"")
                .contains(marked(promise));
        var label = go.substring(go.indexOf('[') + 1, go.indexOf(']'));
        assertThat(main(language, new PhonePage.Called(label, LocalTime.of(14, 20), 1)))
                .contains(marked(go));
        assertThat(main(language, new PhonePage.Serving(label))).contains(serving, label);
    }

    /** As the kiosk says it, so that paper and phone agree. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|10|25|Wait about (10) to (25) minutes",
                "en|0|1|Wait up to (1) minute",
                "en|0|5|Wait up to (5) minutes",
                "en|3|3|Wait about (3) minutes",
                "pl|10|25|Około (10)–(25) minut oczekiwania",
                "pl|2|3|Około (2)–(3) minut oczekiwania",
                "pl|0|1|Do (1) minuty oczekiwania",
                "ar|10|25|الانتظار من (10) إلى (25) دقيقة تقريبًا",
                "ar|2|5|الانتظار من (2) إلى (5) دقائق تقريبًا",
                "ar|0|1|الانتظار حتى دقيقة واحدة"
            })
    void theWaitIsARangeInWords(String language, int low, int high, String words) {
        var wait = new Minutes(low, (low + high) / 2, high);
        var waiting = new PhonePage.Waiting(4, LocalTime.NOON, false, "Here", null, wait, null);
        assertThat(main(language, waiting)).contains("<span>" + marked(words) + "</span></p>");
    }

    @Test
    void nothingIsSaidOfAWaitNobodyKnows() {
        assertThat(main("en", waiting(4))).doesNotContain("likely", "minutes");
    }

    private static String marked(String words) {
        return words.replace("(", "<bdi dir=\"ltr\">")
                .replace(")", "</bdi>")
                .replace("[", "<bdi>")
                .replace("]", "</bdi>");
    }

    @Test
    void textsOfTheSiteAreNeverMarkup() {
        var evil = "</main><script>alert(\"1\")</script>'&\u202e\uE000";
        var main =
                html.main(
                        new PhonePage(
                                PhoneWords.ENGLISH,
                                new TicketNumber("H042"),
                                null,
                                evil,
                                new PhonePage.Waiting(
                                        0, LocalTime.NOON, false, evil, evil, null, null),
                                false,
                                new PhonePage.Ways(1, 10, true, false)));
        var called = main("en", new PhonePage.Called(evil, LocalTime.NOON, 1));
        var served = main("en", new PhonePage.Serving(evil));
        for (var page : new String[] {main, called, served}) {
            assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
            assertThat(page.split("</main>", -1)).hasSize(2);
            assertThat(page.split("<bdi", -1)).hasSameSizeAs(page.split("</bdi>", -1));
        }
        // In an attribute the text ends nowhere but at its end.
        assertThat(called).contains("&quot;1&quot;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a<b>c|a&lt;b&gt;c",
                "\"x\" 'y'|&quot;x&quot; &#39;y&#39;",
                "&lt;|&amp;lt;",
                "Zażółć ١٢ 😀|Zażółć ١٢ 😀",
                "``|``"
            })
    void escapingChangesFiveCharactersAndNoOther(String text, String escaped) {
        assertThat(HtmlText.escape(text)).isEqualTo(escaped);
    }

    @Test
    void aSecondNumberStandsBesideTheFirst() {
        var page = page("en", waiting(1), new TicketNumber("H731"));
        assertThat(html.main(page)).contains(">H042<", "or <bdi dir=\"ltr\">H731</bdi>");
        assertThat(html.main(page("en", waiting(1)))).doesNotContain("plate__also");
    }

    @Test
    void lateIsSaidOnlyWhenItIs() {
        var late = new PhonePage.Waiting(1, LocalTime.NOON, true, "Here", null, null, null);
        assertThat(main("en", late)).contains("class=\"late\"", "We are running late");
        assertThat(main("en", waiting(1))).doesNotContain("class=\"late\"");
    }

    /** A marigold number is one to listen for. */
    @Test
    void theNumberIsLitUntilTheCustomerIsAtTheCounter() {
        var noon = LocalTime.NOON;
        assertThat(main("en", waiting(1))).doesNotContain("plate--quiet");
        assertThat(main("en", new PhonePage.Called("4", noon, 1))).doesNotContain("plate--quiet");
        assertThat(main("en", new PhonePage.Serving("4"))).contains("plate--quiet");
        assertThat(main("en", new PhonePage.Missed(noon)))
                .contains("plate--quiet", "We called you", "speak to any colleague");
    }

    @Test
    void anOpenPageRefreshesOnlyWithoutScriptAndOneThatIsOverNever() {
        assertThat(html.page(page("en", waiting(1))))
                .containsOnlyOnce("http-equiv=\"refresh\"")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"20\"></noscript>")
                .contains("data-follow=\"stream\"");
        var ended = page("en", new PhonePage.Finished());
        assertThat(html.page(ended)).contains("data-follow=\"again\"", "http-equiv=\"refresh\"");
        assertThat(html.page(over(ended)))
                .doesNotContain("refresh")
                .contains("data-follow=\"none\"");
    }

    private static PhonePage over(PhonePage page) {
        return new PhonePage(
                page.language(),
                page.number(),
                page.alias(),
                page.service(),
                page.stage(),
                true,
                PhonePage.Ways.NONE);
    }

    @Test
    void whoIsSetAsideIsToldWhatToDoAndTheNumberIsNotToBeListenedFor() {
        assertThat(main("en", new PhonePage.Parked()))
                .contains("plate--quiet", "on hold", "keeps its place")
                .doesNotContain("ahead of you");
    }

    @Test
    void onlyWhatCanBeHadIsOffered() {
        assertThat(main("en", waiting(1))).doesNotContain("<button", "<a ", "<form");
        assertThat(asking(new PhonePage.Ways(3, 10, true, false)))
                .contains("action=\"?more=3\"", "I need", "action=\"?leave=3\"")
                .doesNotContain("<input", "style=", "onclick");
        assertThat(asking(new PhonePage.Ways(3, 0, true, false)))
                .contains("?leave=3")
                .doesNotContain("?more");
    }

    @Test
    void aColleagueIsOfferedToldOrOnTheWay() {
        assertThat(asking(help(Help.OFFERED))).contains("action=\"?help=3\"", "Ask a member");
        assertThat(asking(help(Help.ASKED)))
                .contains("Staff have been told", "role=\"status\"")
                .doesNotContain("?help=3");
        assertThat(asking(help(Help.COMING)))
                .contains("is coming", "?help=3", "Ask staff once more");
        assertThat(asking(help(Help.NONE))).doesNotContain("?help=3", "i--hand");
    }

    private static PhonePage.Ways help(Help help) {
        return new PhonePage.Ways(3, 0, true, false, AwayDesk.View.NONE, help);
    }

    private String asking(PhonePage.Ways ways) {
        var page = page("en", waiting(1));
        return html.main(
                new PhonePage(
                        page.language(),
                        page.number(),
                        page.alias(),
                        page.service(),
                        page.stage(),
                        false,
                        ways));
    }

    @Test
    void whoAskedForTimeReadsUntilWhenThePlaceIsKept() {
        var held =
                new PhonePage.Waiting(
                        2, LocalTime.NOON, false, "Here", null, null, LocalTime.of(14, 18));
        assertThat(main("en", held))
                .contains("Your place is kept until <bdi dir=\"ltr\">14:18</bdi>");
    }

    @Test
    void aPageOfSeveralLinesIsOneEvent() {
        assertThat(ServerSentEvent.of("ticket", "a\nb\r\nevent: x\rc\u2028d"))
                .isEqualTo("event: ticket\ndata: a\ndata: b\ndata: event: x\ndata: c\u2028d\n\n");
    }

    private String main(String language, PhonePage.Stage stage) {
        return html.main(page(language, stage));
    }

    private static PhonePage page(String language, PhonePage.Stage stage) {
        return page(language, stage, null);
    }

    private static PhonePage page(
            String language, PhonePage.Stage stage, @Nullable TicketNumber alias) {
        return new PhonePage(
                new LanguageCode(language),
                new TicketNumber("H042"),
                alias,
                "Housing advice",
                stage,
                false,
                PhonePage.Ways.NONE);
    }

    private static PhonePage.Waiting waiting(int ahead) {
        return new PhonePage.Waiting(
                ahead, LocalTime.of(14, 37), false, "Wait in area B", "Past the lift", null, null);
    }
}
