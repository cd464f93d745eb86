package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.NeedCode;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Effect.Wish;
import foyer.kiosk.speech.Line;
import foyer.kiosk.speech.Script;
import foyer.kiosk.speech.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hearing loop, low counter, interpreter, slower walk: said by whoever wants to. */
class NeedRulesTest {
    private static final Action ENGLISH = new Action.ChooseLanguage(Menus.EN);
    private static final Action HOMES = new Action.OpenGroup("homes");
    private static final Action HOUSING = new Action.OpenService(Menus.HOUSING);
    private static final Action LOOP = new Action.ToggleNeed(Menus.LOOP);
    private static final Action SLOW = new Action.ToggleNeed(Menus.SLOW);

    private final Walk walk = Walk.of(Menus.withWays());

    private Walk atTheNeeds() {
        return walk.touch(ENGLISH, HOMES, HOUSING, Simple.SAY_NEEDS);
    }

    private List<NeedCode> asked() {
        return ((Wish.TakeTicket) walk.last(Effect.Ask.class).wish()).needs();
    }

    @Test
    void whatWasChosenGoesWithTheTicket() {
        atTheNeeds().touch(SLOW, LOOP, Simple.BACK, Simple.WAIT_HERE);
        assertThat(asked()).containsExactly(Menus.LOOP, Menus.SLOW);
    }

    @Test
    void itGoesWithAHeldPlaceToo() {
        atTheNeeds().touch(LOOP, Simple.BACK, Simple.COME_LATER);
        walk.touch(new Action.HoldUntil(Menus.TEN_FORTY));
        assertThat(asked()).containsExactly(Menus.LOOP);
    }

    @Test
    void aSecondTouchTakesItBack() {
        atTheNeeds().touch(LOOP, SLOW, LOOP, Simple.BACK, Simple.WAIT_HERE);
        assertThat(asked()).containsExactly(Menus.SLOW);
    }

    @Test
    void whoeverSaysNothingAsksForNothing() {
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.WAIT_HERE);
        assertThat(asked()).isEmpty();
    }

    @Test
    void nothingIsOfferedWhereTheHouseHasNothing() {
        var plain = Walk.of(Menus.open());
        plain.touch(ENGLISH, HOMES, HOUSING);
        assertThat(Choices.of(plain.session)).doesNotContain(Simple.SAY_NEEDS);
        assertThat(plain.touch(Simple.SAY_NEEDS).session.screen())
                .isEqualTo(new Screen.Choice(Menus.HOUSING));
    }

    @Test
    void withoutTheServerItIsSaidJustTheSame() {
        atTheNeeds().touch(LOOP, Simple.BACK);
        walk.input(new Input.MenuChanged(Menus.alone(Menus.withWays())));
        walk.touch(Simple.WAIT_HERE).issued();
        assertThat(asked()).containsExactly(Menus.LOOP);
        assertThat(walk.last(Effect.Print.class).given().live()).isFalse();
    }

    @Test
    void theNextVisitorNeedsNothing() {
        atTheNeeds().touch(LOOP, Simple.START_AGAIN);
        assertThat(walk.session.visitor().needs()).isEmpty();

        walk.touch(ENGLISH, HOMES, HOUSING, Simple.WAIT_HERE);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatTheHouseNoLongerHasIsNotAskedFor() {
        atTheNeeds().touch(LOOP, SLOW, Simple.BACK);
        walk.input(new Input.MenuChanged(Menus.needing(Menus.withWays(), Menus.SLOW)));
        walk.touch(Simple.WAIT_HERE);
        assertThat(asked()).containsExactly(Menus.SLOW);
    }

    @Test
    void theScreenGoesWithWhatIsBehindIt() {
        atTheNeeds();
        walk.input(new Input.MenuChanged(Menus.needing(Menus.withWays())));
        assertThat(walk.session.screen()).isEqualTo(new Screen.Choice(Menus.HOUSING));

        atTheNeeds();
        walk.input(new Input.MenuChanged(Menus.withWays(Menu.Closed.FULL)));
        assertThat(walk.session.screen()).isEqualTo(new Screen.ClosedService(Menus.HOUSING));
    }

    @Test
    void byKeysItStaysOnWhatWasTurned() {
        walk.keys(ENGLISH, HOMES, HOUSING, Simple.SAY_NEEDS, LOOP);
        assertThat(walk.session.keypad().focus()).isEqualTo(LOOP);
        walk.keys(SLOW, Simple.BACK, Simple.WAIT_HERE);
        assertThat(asked()).containsExactly(Menus.LOOP, Menus.SLOW);
    }

    @Test
    void whatSomebodyNeedsIsHeardThroughAHeadsetOnly() {
        walk.keys(ENGLISH, HOMES, HOUSING, Simple.SAY_NEEDS, LOOP);
        assertThat(said()).noneMatch(Line::forOneOnly).doesNotContain(on());
        walk.input(new Input.HeadsetPlugged());
        walk.keys(LOOP, LOOP);
        assertThat(said()).contains(on());

        walk.keys(Simple.BACK);
        stand(Simple.SAY_NEEDS);
        assertThat(said().stream().filter(Line::forOneOnly)).hasSize(1);
        walk.input(new Input.HeadsetPulled());
        walk.press(Key.NEXT);
        stand(Simple.SAY_NEEDS);
        assertThat(said()).noneMatch(Line::forOneOnly);
    }

    private void stand(Action on) {
        walk.session = walk.session.with(walk.session.keypad().on(on));
    }

    private List<Line> said() {
        return Script.of(walk.session, Saying.CHOICE);
    }

    private static Line on() {
        return new Line(Menus.EN, new Words.Said("speech.on", java.util.Map.of()), true);
    }

    @Test
    void helpAndAnotherLanguageComeBackToIt() {
        atTheNeeds();
        var place = walk.session.screen();
        for (var away : Stream.of(Simple.CALL_HELP, Simple.CHANGE_LANGUAGE).toList()) {
            walk.touch(away);
            if (walk.session.screen() instanceof Screen.Help help && help.asked() != null) {
                walk.input(new Input.Answered(help.asked(), new Reply.Done()));
            }
            walk.touch(Simple.BACK);
            assertThat(walk.session.screen()).isEqualTo(place);
        }
    }
}
