package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Effect.Wish;
import foyer.kiosk.session.Screen.Call;
import foyer.kiosk.session.Screen.Paper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:07:00Z");
    private static final Pace PACE =
            new Pace(Duration.ofSeconds(40), Duration.ofSeconds(20), Duration.ofMillis(1500));

    private final SessionRules rules = new SessionRules(PACE);
    private final List<Effect> effects = new ArrayList<>();
    private Session session = Session.start(Menus.open());
    private Duration clock = Duration.ZERO;
    private long ids;

    @Test
    void aVisitorWalksFromTheLanguageToAPrintedTicketAndIsForgotten() {
        touch(new Action.ChooseLanguage(Menus.PL));
        touch(new Action.OpenGroup("homes"));
        touch(new Action.OpenService(Menus.HOUSING));
        assertThat(session.screen()).isEqualTo(new Screen.Choice(Menus.HOUSING));
        touch(Simple.WAIT_HERE);
        var ask = only(Effect.Ask.class);
        assertThat(ask.wish())
                .isInstanceOfSatisfying(
                        Wish.TakeTicket.class, w -> assertThat(w.language()).isEqualTo(Menus.PL));

        answerWithNumber(ask.intent(), "H042");
        assertThat(only(Effect.KeepNumber.class).fromServer()).isEqualTo(new TicketNumber("H042"));
        keep(ask.intent(), "H042", true);

        var printed = only(Effect.Print.class);
        assertThat(printed.given().number()).isEqualTo(new TicketNumber("H042"));
        assertThat(printed.given().peopleAhead()).isEqualTo(6);
        assertThat(ticket().paper()).isEqualTo(Paper.PRINTING);
        step(new Input.PaperCame(ask.intent(), true));
        assertThat(ticket().paper()).isEqualTo(Paper.PRINTED);

        touch(Simple.DONE);
        assertThat(effects).contains(new Effect.ClearEverything());
        assertNothingLeft();
    }

    @Test
    void tenTapsASecondAreOneWish() {
        chooseHousing();
        clock = clock.plusSeconds(1);
        for (int tap = 0; tap < 20; tap++) {
            tap(session.instance(), Simple.WAIT_HERE);
            clock = clock.plusMillis(100);
        }
        assertThat(count(Effect.Ask.class)).isEqualTo(1);
    }

    @Test
    void theSecondTapOfADoubleTapDoesNotTouchTheNextScreen() {
        touch(new Action.ChooseLanguage(Menus.EN));
        touch(new Action.OpenGroup("homes"));
        touch(new Action.OpenService(Menus.HOUSING));
        clock = clock.plusMillis(90);
        tap(session.instance(), Simple.WAIT_HERE);
        assertThat(count(Effect.Ask.class)).isZero();
    }

    @Test
    void theLowLayoutHasShorterPagesBeginsAtTheFirstAndIsForgotten() {
        touch(new Action.ChooseLanguage(Menus.EN));
        touch(Simple.LOWER);
        assertThat(session.visitor().lowReach()).isTrue();
        assertThat(session.room()).isEqualTo(Room.LOW);
        touch(Simple.CALL_HELP);
        touch(Simple.START_AGAIN);
        assertNothingLeft();
        assertThat(session.room()).isEqualTo(Room.WHOLE);
    }

    @Test
    void turningLowOnASecondPageGoesBackToTheFirst() {
        session = session.show(new Screen.Groups(1));
        touch(Simple.LOWER);
        assertThat(session.screen()).isEqualTo(new Screen.Groups(0));
    }

    @Test
    void tenLanguagesFitTheLowLayoutAndElevenLeaveRoomForTheButtonForMore() {
        assertThat(Room.LOW.languagesAPage(10)).isEqualTo(10);
        assertThat(Room.LOW.languagesAPage(11)).isEqualTo(9);
        assertThat(Room.WHOLE.languagesAPage(11)).isEqualTo(10);
    }

    @Test
    void aTouchOnAnOlderScreenIsIgnored() {
        chooseHousing();
        long old = session.instance();
        touch(Simple.BACK);
        clock = clock.plusSeconds(1);
        tap(old, Simple.WAIT_HERE);
        assertThat(count(Effect.Ask.class)).isZero();
    }

    @Test
    void aServiceClosedBetweenScreenAndTouchSaysSo() {
        touch(new Action.ChooseLanguage(Menus.EN));
        touch(new Action.OpenGroup("homes"));
        step(new Input.MenuChanged(Menus.housingClosed()));
        touch(new Action.OpenService(Menus.HOUSING));
        assertThat(session.screen()).isEqualTo(new Screen.ClosedService(Menus.HOUSING));
    }

    @Test
    void aServiceClosedWhileItIsLookedAtSaysSo() {
        chooseHousing();
        step(new Input.MenuChanged(Menus.housingClosed()));
        assertThat(session.screen()).isEqualTo(new Screen.ClosedService(Menus.HOUSING));
    }

    @Test
    void aServiceTheServerFindsClosedSaysSo() {
        var issue = wish();
        step(new Input.Answered(issue, new Reply.Refused(true)));
        assertThat(session.screen()).isEqualTo(new Screen.ClosedService(Menus.HOUSING));
        assertThat(count(Effect.KeepNumber.class)).isZero();
    }

    @Test
    void withoutAnAnswerInTimeTheKioskNumbersAloneAndALateAnswerChangesNothing() {
        var issue = wish();
        step(new Input.TimeUp(session.instance(), Timer.PATIENCE));
        assertThat(only(Effect.KeepNumber.class).fromServer()).isNull();
        answerWithNumber(issue, "H042");
        assertThat(count(Effect.KeepNumber.class)).isEqualTo(1);
        keep(issue, "H701", false);
        assertThat(ticket().given().number()).isEqualTo(new TicketNumber("H701"));
        assertThat(ticket().given().peopleAhead()).isNull();
        answerWithNumber(issue, "H042");
        assertThat(ticket().given().number()).isEqualTo(new TicketNumber("H701"));
    }

    @Test
    void withTheServerAwayNobodyWaitsForIt() {
        session = Session.start(Menus.offline());
        var issue = wish();
        assertThat(only(Effect.KeepNumber.class))
                .isEqualTo(new Effect.KeepNumber(issue, Menus.HOUSING, null));
    }

    @Test
    void aWishThatCannotBeKeptGivesNoNumberAndSaysSo() {
        var issue = wish();
        step(new Input.NotKept(issue));
        assertThat(session.screen()).isEqualTo(new Screen.Sorry(Screen.Trouble.NOT_KEPT));
        answerWithNumber(issue, "H042");
        assertThat(session.screen()).isInstanceOf(Screen.Sorry.class);
    }

    @Test
    void aNumberNobodyWaitsForIsTakenBack() {
        var issue = wish();
        step(new Input.TimeUp(session.instance(), Timer.STUCK));
        keep(issue, "H701", false);
        assertThat(session.screen()).isInstanceOf(Screen.Sorry.class);
        assertThat(effects).contains(new Effect.Abandon(issue));
    }

    @Test
    void aTicketNobodyWantsIsGivenBack() {
        var issue = ticketed();
        touch(Simple.GIVE_BACK);
        assertThat(session.screen()).isEqualTo(new Screen.GivenBack());
        assertThat(effects)
                .filteredOn(Effect.Ask.class::isInstance)
                .extracting(e -> ((Effect.Ask) e).wish())
                .contains(new Wish.GiveBack(issue));
    }

    @Test
    void paperThatComesBehindAWarningIsNotForgotten() {
        var issue = ticketed();
        step(new Input.TimeUp(session.instance(), Timer.IDLE));
        step(new Input.PaperCame(issue, false));
        touch(Simple.STILL_HERE);
        assertThat(ticket().paper()).isEqualTo(Paper.NONE);
    }

    @Test
    void nobodyThereMeansAWarningAndThenEverythingIsForgotten() {
        ticketed();
        step(new Input.TimeUp(session.instance(), Timer.IDLE));
        assertThat(session.screen()).isInstanceOf(Screen.IdleWarning.class);
        step(new Input.TimeUp(session.instance(), Timer.LEAVE));
        assertThat(effects).contains(new Effect.ClearEverything());
        assertNothingLeft();
    }

    @Test
    void helpIsComingOnlyWhenTheServerSaidSo() {
        chooseHousing();
        touch(Simple.CALL_HELP);
        assertThat(((Screen.Help) session.screen()).call()).isEqualTo(Call.ASKING);
        step(new Input.Answered(only(Effect.Ask.class).intent(), new Reply.Done()));
        assertThat(((Screen.Help) session.screen()).call()).isEqualTo(Call.COMING);
        touch(Simple.BACK);
        touch(Simple.CALL_HELP);
        assertThat(count(Effect.Ask.class)).isEqualTo(1);
        touch(Simple.BACK);
        assertThat(session.screen()).isEqualTo(new Screen.Choice(Menus.HOUSING));
    }

    @Test
    void helpThatNobodyHearsSendsToTheDeskAndIsNotAskedHoursLater() {
        touch(Simple.CALL_HELP);
        step(new Input.TimeUp(session.instance(), Timer.PATIENCE));
        assertThat(((Screen.Help) session.screen()).call()).isEqualTo(Call.UNREACHABLE);
        assertThat(effects).contains(new Effect.Abandon(only(Effect.Ask.class).intent()));
    }

    @Test
    void anotherLanguageKeepsThePlace() {
        ticketed();
        touch(Simple.CHANGE_LANGUAGE);
        touch(new Action.ChooseLanguage(Menus.AR));
        assertThat(session.visitor().language()).isEqualTo(Menus.AR);
        assertThat(session.screen()).isInstanceOf(Screen.Ticket.class);
    }

    private void assertNothingLeft() {
        var fresh = Session.start(session.menu());
        assertThat(session.screen()).isEqualTo(fresh.screen());
        assertThat(session.visitor()).isEqualTo(fresh.visitor());
    }

    private Screen.Ticket ticket() {
        return (Screen.Ticket) session.screen();
    }

    private IntentId ticketed() {
        var issue = wish();
        answerWithNumber(issue, "H042");
        keep(issue, "H042", true);
        return issue;
    }

    private void chooseHousing() {
        touch(new Action.ChooseLanguage(Menus.EN));
        touch(new Action.OpenGroup("homes"));
        touch(new Action.OpenService(Menus.HOUSING));
    }

    private IntentId wish() {
        chooseHousing();
        touch(Simple.WAIT_HERE);
        return only(Effect.Ask.class).intent();
    }

    private void answerWithNumber(IntentId issue, String number) {
        step(new Input.Answered(issue, new Reply.Issued(new TicketNumber(number), NOW, 6)));
    }

    private void keep(IntentId issue, String number, boolean fromServer) {
        step(new Input.NumberKept(issue, new TicketNumber(number), fromServer, NOW));
    }

    private void touch(Action action) {
        clock = clock.plusSeconds(1);
        tap(session.instance(), action);
    }

    private void tap(long instance, Action action) {
        step(new Input.Touch(instance, clock, action, fresh()));
    }

    private Input.Fresh fresh() {
        ids++;
        var bytes = new byte[16];
        bytes[0] = (byte) ids;
        return new Input.Fresh(new IntentId(new UUID(0, ids).toString()), LinkToken.of(bytes));
    }

    private void step(Input input) {
        var step = rules.step(session, input);
        session = step.session();
        effects.addAll(step.effects());
    }

    private <E extends Effect> E only(Class<E> kind) {
        assertThat(count(kind)).isEqualTo(1);
        return effects.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    private long count(Class<? extends Effect> kind) {
        return effects.stream().filter(kind::isInstance).count();
    }
}
