package foyer.kiosk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Answer;
import foyer.contract.Answer.Welcomed.HostTold;
import foyer.contract.AskBody;
import foyer.contract.words.BadgeCode;
import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.LinkToken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitTest {
    private static final By BY =
            new By(
                    new LanguageCode("pl"),
                    new IntentId("00000000-0000-4000-8000-0123456789ab"),
                    LinkToken.of(new byte[16]));
    private static final BadgeCode BADGE = BadgeCode.of(BY.intent());
    private static final Answers ARRIVING =
            Answers.NONE
                    .with("way", "arrive")
                    .with("visitor", "Ada Byron")
                    .with("organisation", "Smith &\nSons 3");
    private static final Answers ASKED = ARRIVING.with("host", "Novak");
    private static final Answer.HostsFound FOUND =
            new Answer.HostsFound(
                    List.of(
                            new Answer.HostsFound.Host("h-1", "Jan Nowak", "Housing"),
                            new Answer.HostsFound.Host("h-2", "Joan Novak", "")));

    private static String asked(Journey journey, Answers answers) {
        return journey.next(answers).map(Question::key).orElse("nothing");
    }

    private static Result.Further looked(Heard heard) {
        return (Result.Further) new Visit().result(ASKED, heard);
    }

    @Test
    void aVisitorIsAskedOneThingAfterTheOther() {
        var visit = new Visit();
        assertThat(asked(visit, Answers.NONE)).isEqualTo("way");
        assertThat(asked(visit, Answers.NONE.with("way", "arrive"))).isEqualTo("visitor");
        assertThat(asked(visit, ARRIVING)).isEqualTo("host");
        assertThat(asked(visit, ASKED)).isEqualTo("nothing");
        assertThat(visit.wanted(ASKED, BY))
                .isEqualTo(new Wanted.Reply(new AskBody.FindHosts("Novak")));
        var found = looked(new Heard.Answered(FOUND));
        assertThat(asked(found.journey(), found.answers())).isEqualTo("which");
        var chosen = found.answers().with("which", "h-1");
        assertThat(asked(found.journey(), chosen)).isEqualTo("help");
        var all = chosen.with("help", "yes");
        assertThat(asked(found.journey(), all)).isEqualTo("nothing");
        assertThat(((Wanted.Lasting) found.journey().wanted(all, BY)).body())
                .isEqualTo(
                        new AskBody.SignIn(
                                "Ada Byron",
                                "Smith & Sons 3",
                                "h-1",
                                "Jan Nowak",
                                BADGE,
                                BY.language(),
                                true,
                                null));
    }

    @Test
    void nobodyOfThatNameIsSaidAndAskedAgain() {
        var nobody = new Heard.Answered(new Answer.HostsFound(List.of()));
        assertThat(new Visit().result(ASKED, nobody)).isEqualTo(new Result.Again("host", "nobody"));
    }

    @Test
    void whoNamesNobodyIsSignedInAllTheSame() {
        var visit = new Visit();
        var answers = ARRIVING.with("host", "");
        assertThat(asked(visit, answers)).isEqualTo("help");
        var body = ((Wanted.Lasting) visit.wanted(answers.with("help", "no"), BY)).body();
        assertThat(((AskBody.SignIn) body).host()).isNull();
        assertThat(((AskBody.SignIn) body).hostTyped()).isEmpty();
    }

    @Test
    void whoMeansNoneOfThemIsSignedInWithTheNameTheyTyped() {
        var found = looked(new Heard.Answered(FOUND));
        var all = found.answers().with("which", "").with("help", "no");
        var body = (AskBody.SignIn) ((Wanted.Lasting) found.journey().wanted(all, BY)).body();
        assertThat(body.host()).isNull();
        assertThat(body.hostTyped()).isEqualTo("Novak");
    }

    /** After going back and typing another name, the first list counts no more. */
    @Test
    void anotherNameIsLookedUpAnew() {
        var found = looked(new Heard.Answered(FOUND));
        var other = found.answers().before("host").with("host", "Smith");
        assertThat(found.journey().wanted(other, BY))
                .isEqualTo(new Wanted.Reply(new AskBody.FindHosts("Smith")));
    }

    @Test
    void withoutTheServerTheBadgeHasTheKiosksOwnNumberAndTheHostIsNotSaidToBeTold() {
        var alone = looked(new Heard.Silence());
        assertThat(asked(alone.journey(), alone.answers())).isEqualTo("help");
        var wanted =
                (Wanted.Lasting) alone.journey().wanted(alone.answers().with("help", "no"), BY);
        assertThat(wanted.unheard().name()).isEqualTo("kept");
        assertThat(wanted.unheard().code()).isEqualTo(BADGE.mark());
        assertThat(wanted.unheard().paper()).isTrue();
        assertThat(wanted.unheard().blanks())
                .containsEntry("visitor", "Ada Byron")
                .containsEntry("host", "Novak")
                .containsEntry("badge", BADGE.value());
    }

    @ParameterizedTest
    @CsvSource({
        "ON_ITS_WAY, told, GOOD",
        "LEFT, left, INFO",
        "UNKNOWN, unknown, INFO",
        "UNREACHABLE, unreachable, INFO"
    })
    void theVisitorIsToldTheTruth(HostTold told, String said, Result.Tone tone) {
        var found = looked(new Heard.Answered(FOUND));
        var all = found.answers().with("which", "h-1").with("help", "no");
        var welcomed = new Heard.Answered(new Answer.Welcomed(12, BADGE, told));
        var result = (Result.Said) found.journey().result(all, welcomed);
        assertThat(result.name()).isEqualTo(said);
        assertThat(result.tone()).isEqualTo(tone);
        assertThat(result.code()).isEqualTo("12");
        assertThat(result.paper()).isTrue();
    }

    @Test
    void whatFailedGivesNoBadge() {
        var all = ARRIVING.with("host", "").with("help", "no");
        for (var heard :
                List.of(
                        new Heard.NotKept(),
                        new Heard.Answered(new Answer.Refused("FULL", "no more badges")))) {
            assertThat(new Visit().result(all, heard))
                    .isEqualTo(Result.Said.plain("failed", Result.Tone.WARN));
        }
    }

    @Test
    void aScannedBadgeIsEnoughToLeave() {
        var visit = new Visit();
        var leaving = Answers.NONE.with("way", "leave");
        var question = (Question.Type) visit.next(leaving).orElseThrow();
        assertThat(visit.scanned(question, BADGE.value())).hasValue(BADGE.value());
        assertThat(visit.scanned(question, "https://cinema.example/17")).isEmpty();
        var scanned = leaving.with("badge", BADGE.value());
        assertThat(asked(visit, scanned)).isEqualTo("nothing");
        assertThat(((Wanted.Lasting) visit.wanted(scanned, BY)).body())
                .isEqualTo(new AskBody.SignOut(BADGE.value(), null));
    }

    @Test
    void aNumberAsksForTheName() {
        var visit = new Visit();
        var typed = Answers.NONE.with("way", "leave").with("badge", "12");
        assertThat(asked(visit, typed)).isEqualTo("name");
        assertThat(((Wanted.Lasting) visit.wanted(typed.with("name", "Ada"), BY)).body())
                .isEqualTo(new AskBody.SignOut("12", "Ada"));
    }

    @Test
    void leavingIsAnsweredAsItWent() {
        var visit = new Visit();
        var answers = Answers.NONE.with("way", "leave").with("badge", BADGE.value());
        assertThat(visit.result(answers, new Heard.Answered(new Answer.Done())))
                .isEqualTo(Result.Said.plain("gone", Result.Tone.GOOD));
        assertThat(visit.result(answers, refused("ALREADY_OUT")))
                .isEqualTo(Result.Said.plain("already", Result.Tone.INFO));
        assertThat(visit.result(answers, refused("UNKNOWN_BADGE")))
                .isEqualTo(new Result.Again("badge", "stranger"));
        assertThat(visit.result(answers, refused("NOT_HERE")))
                .isEqualTo(Result.Said.plain("failed", Result.Tone.WARN));
    }

    private static Heard refused(String reason) {
        return new Heard.Answered(new Answer.Refused(reason, ""));
    }

    @Test
    void nothingOfAPersonIsInWhatALogShows() {
        var found = looked(new Heard.Answered(FOUND));
        assertThat(found.toString()).doesNotContain("Nowak", "Novak", "Ada");
    }
}
