package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.words.IntentId;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.speech.Script;
import foyer.kiosk.text.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Come back later, do it online, go elsewhere. */
class WayRulesTest {
    private static final Action ENGLISH = new Action.ChooseLanguage(Menus.EN);
    private static final Action HOMES = new Action.OpenGroup("homes");
    private static final Action HOUSING = new Action.OpenService(Menus.HOUSING);

    private final Walk walk = Walk.of(Menus.withWays());

    @Test
    void aServiceOffersTheFourWaysOnAndAPlainOneTwo() {
        walk.touch(ENGLISH, HOMES, HOUSING);
        assertThat(Choices.of(walk.session))
                .startsWith(
                        Simple.WAIT_HERE, Simple.COME_LATER, Simple.DO_ONLINE, Simple.CALL_HELP);

        walk.touch(Simple.BACK, new Action.OpenService(Menus.HOMELESS));
        assertThat(Choices.of(walk.session)).startsWith(Simple.WAIT_HERE, Simple.CALL_HELP);
        walk.touch(Simple.COME_LATER, Simple.DO_ONLINE);
        assertThat(walk.session.screen()).isEqualTo(new Screen.Choice(Menus.HOMELESS));
    }

    @Test
    void aPlaceIsHeldUntilTheTimeThatWasChosen() {
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.COME_LATER);
        assertThat(Choices.of(walk.session))
                .startsWith(
                        new Action.HoldUntil(Menus.TEN_FORTY),
                        new Action.HoldUntil(Menus.ELEVEN_TEN));

        walk.touch(new Action.HoldUntil(Menus.ELEVEN_TEN));
        var wish = (Effect.Wish.TakeTicket) walk.last(Effect.Ask.class).wish();
        assertThat(wish.heldUntil()).isEqualTo(Menus.ELEVEN_TEN);

        walk.issued();
        var given = walk.last(Effect.Print.class).given();
        assertThat(given.heldUntil()).isEqualTo(Menus.ELEVEN_TEN);
        assertThat(given.ahead()).as("nobody knows who is there then").isNull();
        assertThat(given.expected()).isNull();
    }

    @Test
    void withoutTheServerThePlaceIsHeldJustTheSame() {
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.COME_LATER);
        var alone = Menus.withWays();
        walk.input(new Input.MenuChanged(Menus.alone(alone)));
        walk.touch(new Action.HoldUntil(Menus.TEN_FORTY)).issued();

        var given = walk.last(Effect.Print.class).given();
        assertThat(given.live()).isFalse();
        assertThat(given.heldUntil()).isEqualTo(Menus.TEN_FORTY);
        assertThat(given.promisedAt()).isEqualTo(Menus.TEN_FORTY.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aTimeThatIsNotOfferedIsNotTaken() {
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.COME_LATER);
        walk.touch(new Action.HoldUntil(Menus.TEN_FORTY.plusSeconds(60)));
        assertThat(walk.effects).noneMatch(Effect.Ask.class::isInstance);
        assertThat(walk.session.screen()).isEqualTo(new Screen.Choice(Menus.HOUSING));
    }

    @Test
    void timesOnAScreenThatWasLeftStandingAreOfferedAnew() {
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.COME_LATER);
        walk.input(new Input.MenuChanged(holding(Menus.TEN_FORTY.plus(Duration.ofMinutes(20)))));
        walk.touch(new Action.HoldUntil(Menus.TEN_FORTY));
        assertThat(walk.session.screen()).isEqualTo(new Screen.Choice(Menus.HOUSING));
        assertThat(walk.effects).noneMatch(Effect.Ask.class::isInstance);
    }

    @Test
    void aServiceThatClosesMeanwhileHoldsNoPlaceAnyMore() {
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.COME_LATER);
        walk.input(new Input.MenuChanged(Menus.withWays(Menu.Closed.ENDING)));
        assertThat(walk.session.screen()).isEqualTo(new Screen.ClosedService(Menus.HOUSING));
    }

    @Test
    void aClosedServiceOffersWhatCanBeDoneWithoutIt() {
        var closed = Walk.of(Menus.withWays(Menu.Closed.FULL)).touch(ENGLISH, HOMES, HOUSING);
        assertThat(Choices.of(closed.session))
                .startsWith(Simple.DO_ONLINE, Simple.BACK, Simple.OTHER_PLACES, Simple.CALL_HELP);

        closed.touch(Simple.DO_ONLINE);
        assertThat(closed.session.screen())
                .isEqualTo(new Screen.Online(Menus.HOUSING, Sheet.OFFERED));
        closed.touch(Simple.BACK);
        assertThat(closed.session.screen()).isEqualTo(new Screen.ClosedService(Menus.HOUSING));

        closed.touch(Simple.OTHER_PLACES, new Action.OpenAgency("jobs"));
        closed.touch(Simple.BACK, Simple.BACK);
        assertThat(closed.session.screen()).isEqualTo(new Screen.ClosedService(Menus.HOUSING));
    }

    @Test
    void theStepsArePrintedOnceForALook() {
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.DO_ONLINE, Simple.PRINT_LEAFLET);
        var print = walk.last(Effect.PrintLeaflet.class);
        assertThat(print.what()).isInstanceOf(Leaflet.Steps.class);
        assertThat(Choices.of(walk.session)).doesNotContain(Simple.PRINT_LEAFLET);

        for (int press = 0; press < 500; press++) {
            walk.touch(Simple.PRINT_LEAFLET);
        }
        assertThat(walk.effects).filteredOn(Effect.PrintLeaflet.class::isInstance).hasSize(1);

        walk.input(new Input.LeafletCame(new IntentId(print.job().value()), true));
        assertThat(state()).isEqualTo(Sheet.State.PRINTED);
        walk.touch(Simple.PRINT_LEAFLET);
        assertThat(walk.effects).filteredOn(Effect.PrintLeaflet.class::isInstance).hasSize(1);
    }

    @Test
    void whatBecomesOfThePaperIsKnownAlsoBehindAHelpPage() {
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.DO_ONLINE, Simple.PRINT_LEAFLET);
        var job = walk.last(Effect.PrintLeaflet.class).job();
        walk.touch(Simple.CHANGE_LANGUAGE);
        walk.input(new Input.LeafletCame(job, false));
        walk.touch(Simple.BACK);
        assertThat(state()).isEqualTo(Sheet.State.FAILED);
    }

    @Test
    void withoutAPrinterThereIsTheCodeAloneAndNothingIsSaidOfPaper() {
        var bare = Walk.withoutPrinter(Menus.withWays());
        bare.touch(ENGLISH, HOMES, HOUSING, Simple.DO_ONLINE, Simple.PRINT_LEAFLET);
        assertThat(bare.effects).noneMatch(Effect.PrintLeaflet.class::isInstance);
        assertThat(bare.session.screen()).isEqualTo(new Screen.Online(Menus.HOUSING, Sheet.NEVER));
        assertThat(Choices.of(bare.session)).doesNotContain(Simple.PRINT_LEAFLET);
    }

    @Test
    void otherOrganisationsAreBehindOneTileAndOneThatIsGoneIsNotShown() {
        walk.touch(ENGLISH);
        assertThat(Choices.of(walk.session)).contains(Simple.OTHER_PLACES);
        walk.touch(Simple.OTHER_PLACES, new Action.OpenAgency("gone"));
        assertThat(walk.session.screen()).isEqualTo(new Screen.Agencies(null, 0));
        walk.touch(new Action.OpenAgency("advice"), Simple.PRINT_LEAFLET);
        assertThat(walk.last(Effect.PrintLeaflet.class).what())
                .isInstanceOf(Leaflet.Signpost.class);
        walk.input(new Input.MenuChanged(Menus.open()));
        assertThat(walk.session.screen()).isEqualTo(new Screen.Groups(0));
        assertThat(Choices.of(walk.session)).doesNotContain(Simple.OTHER_PLACES);
    }

    @Test
    void aPlaceIsHeldAndStepsArePrintedByKeypadAlone() {
        walk.keys(ENGLISH, HOMES, HOUSING, Simple.DO_ONLINE, Simple.PRINT_LEAFLET);
        assertThat(walk.last(Effect.PrintLeaflet.class).what()).isInstanceOf(Leaflet.Steps.class);
        walk.keys(Simple.BACK, Simple.COME_LATER, new Action.HoldUntil(Menus.ELEVEN_TEN));
        var wish = (Effect.Wish.TakeTicket) walk.last(Effect.Ask.class).wish();
        assertThat(wish.heldUntil()).isEqualTo(Menus.ELEVEN_TEN);
    }

    @Test
    void whatWasFoundIsOpenedAndNothingFoundLeadsToSomebodyWhoKnows() {
        walk.touch(ENGLISH);
        walk.session = walk.session.show(new Screen.Found(List.of(Menus.HOUSING), 0));
        walk.touch(HOUSING);
        assertThat(walk.session.screen()).isEqualTo(new Screen.Choice(Menus.HOUSING));

        walk.session = walk.session.show(new Screen.Found(List.of(), 0));
        assertThat(Choices.of(walk.session))
                .startsWith(
                        new Action.OpenEntry("find"),
                        new Action.OpenService(Menus.NOT_SURE),
                        Simple.BACK,
                        Simple.CALL_HELP);
        walk.touch(new Action.OpenService(Menus.NOT_SURE));
        assertThat(walk.session.screen()).isEqualTo(new Screen.Choice(Menus.NOT_SURE));
    }

    /** What was chosen, an address and a telephone number are one person's business. */
    @ParameterizedTest
    @FieldSource("foyer.contract.words.PublicLanguages#ALL")
    void everyScreenIsSpokenToAHeadsetAndWithoutOneNothingOfTheVisitors(LanguageCode language) {
        var agency = new Screen.Elsewhere("jobs", null, Sheet.OFFERED);
        var online = new Screen.Online(Menus.HOUSING, Sheet.OFFERED);
        for (var screen : List.of(agency, online)) {
            var alone = said(screen, language, true);
            assertThat(alone).anyMatch(text -> text.contains("town.example/housing"));
            assertThat(said(screen, language, false))
                    .isNotEmpty()
                    .noneMatch(text -> text.contains("example") || text.contains("0800"));
        }
        assertThat(said(agency, language, true)).contains("0800 144", "12 High Street");
    }

    @Test
    void eachTimeIsSpokenWithHowLongThatIs() {
        walk.input(new Input.HeadsetPlugged());
        walk.touch(ENGLISH, HOMES, HOUSING, Simple.COME_LATER);
        walk.session =
                walk.session.with(walk.session.keypad().on(new Action.HoldUntil(Menus.TEN_FORTY)));
        var said =
                sentences(walk.session, foyer.kiosk.speech.Script.of(walk.session, Saying.CHOICE));
        assertThat(said).anyMatch(text -> text.contains("10:40"));
        assertThat(said).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("30"));
    }

    private static List<String> said(Screen screen, LanguageCode language, boolean headset) {
        var session = Session.start(Menus.withWays(), true);
        var speaking = session.with(session.visitor().speaking(language)).show(screen);
        var heard = speaking.with(speaking.keypad().withHeadset(headset));
        return sentences(heard, Script.of(heard, Saying.SCREEN));
    }

    private static List<String> sentences(Session session, List<foyer.kiosk.speech.Line> lines) {
        return lines.stream().map(line -> Sentence.of(line, session.menu().zone()).text()).toList();
    }

    private Sheet.State state() {
        return ((Screen.Online) walk.session.screen()).sheet().state();
    }

    private static Menu holding(Instant first) {
        var menu = Menus.withWays();
        var ways = new Ways(null, List.of(new Ways.Hold(first, 30)), null);
        return new Menu(
                true,
                menu.zone(),
                menu.phoneAddress(),
                menu.council(),
                menu.site(),
                menu.languages(),
                menu.groups(),
                Stream.of(Menus.with(menu.services().getFirst(), ways)).toList(),
                List.of(),
                menu.entries(),
                List.of(),
                Menu.Look.USUAL,
                Menu.Signed.NONE);
    }
}
