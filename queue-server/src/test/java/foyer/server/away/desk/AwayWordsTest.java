package foyer.server.away.desk;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.server.DemoSite;
import foyer.server.away.Contact;
import foyer.server.away.Follower.Reached;
import foyer.server.away.Moment;
import foyer.server.away.SmsText;
import foyer.server.away.Standing;
import foyer.server.notices.Notice;
import foyer.server.phrases.Bundle;
import foyer.server.sites.Site;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the messages say, in ten languages, and what sending them costs. */
class AwayWordsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LanguageCode EN = new LanguageCode("en");
    private static final LinkToken TOKEN = LinkToken.of(new byte[16]);
    private static final String LINK = "https://queue.council.example/t/" + TOKEN.value();
    private static final Set<String> LATIN = Set.of("en", "cy", "pl", "ro", "pt", "lt");
    private static final Site SITE = DemoSite.load();
    private static final AwayWords WORDS =
            new AwayWords(SITE, URI.create("https://queue.council.example/t/"));

    static Stream<Arguments> everything() {
        return DemoSite.load().languages().stream()
                .flatMap(
                        language ->
                                Stream.of(Moment.values())
                                        .map(moment -> Arguments.of(language, moment)));
    }

    private static Notice notice(LanguageCode language, Moment moment, Contact contact) {
        var counter = SITE.findCounter(new CounterId("4")).orElseThrow().label().in(language);
        var standing =
                switch (moment) {
                    case SOON -> new Standing.Waiting(3, false);
                    case CALLED -> new Standing.Called(counter);
                    case ENDED -> new Standing.Cancelled(NOON);
                };
        var sight = new Sight(new TicketNumber("H004"), language, standing);
        return WORDS.notice("x1", moment, sight, new Reached(contact, TOKEN), NOON);
    }

    private static String sms(LanguageCode language, Moment moment) {
        return notice(language, moment, new Contact.Mobile("+447700900123")).body();
    }

    /** A link of 58 signs leaves 12 of a message in letters beyond Latin. */
    @ParameterizedTest
    @MethodSource("everything")
    void aTextMessageIsOneInLatinLettersAndTwoAtMostInOthers(LanguageCode language, Moment moment) {
        var text = sms(language, moment);
        assertThat(text).contains("H004").endsWith("\n" + LINK);
        assertThat(SmsText.countParts(text))
                .as(text)
                .isEqualTo(LATIN.contains(language.value()) ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Civic Centre: H004, it is your turn. Please go to Counter 4.",
                "pl|Centrum Obywatelskie: H004, teraz Panstwa kolej. Zapraszamy: Stanowisko 4.",
            })
    void whoIsCalledIsToldWhichNumberGoesWhere(String language, String words) {
        assertThat(sms(new LanguageCode(language), Moment.CALLED)).isEqualTo(words + "\n" + LINK);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aMailSaysTheSameAndWhyItCame(LanguageCode language, Moment moment) {
        var mail = notice(language, moment, new Contact.Mail("ann@example.org"));
        assertThat(mail.subject()).contains("H004").hasSizeLessThan(78);
        assertThat(mail.body()).contains("\r\n" + LINK + "\r\n").doesNotContain("{", "ann@");
        if (moment == Moment.CALLED) {
            var label = SITE.findCounter(new CounterId("4")).orElseThrow().label();
            assertThat(mail.body()).contains(label.in(language));
        }
    }

    @Test
    void theLanguageIsTheTicketsElseTheHouses() {
        var house = List.of(new LanguageCode("cy"), EN);
        assertThat(AwayWords.nearest(new LanguageCode("pl-PL"), house).value()).isEqualTo("pl");
        assertThat(AwayWords.nearest(new LanguageCode("fi"), house).value()).isEqualTo("cy");
        assertThat(AwayWords.nearest(new LanguageCode("fi"), List.of())).isEqualTo(EN);
    }

    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void everySentenceIsThereAndTranslated(LanguageCode language) {
        var english = Bundle.read(AwayWords.BUNDLE, EN);
        var bundle = Bundle.read(AwayWords.BUNDLE, language);
        assertThat(bundle.texts().keySet()).isEqualTo(english.texts().keySet());
        for (var key : english.texts().keySet()) {
            assertThat(bundle.texts().get(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(bundle.blanks(key)).as(key).isEqualTo(english.blanks(key));
            if (!language.equals(EN)) {
                assertThat(bundle.texts().get(key)).as(key).isNotEqualTo(english.texts().get(key));
            }
        }
    }
}
