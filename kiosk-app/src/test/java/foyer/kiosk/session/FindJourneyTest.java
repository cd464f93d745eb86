package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.kiosk.journey.Refusal;
import foyer.kiosk.session.Action.Simple;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the start screen to a service by its name, or by what people call it. */
class FindJourneyTest {
    private static final Action ENGLISH = new Action.ChooseLanguage(Menus.EN);
    private static final Action SEARCH = new Action.OpenEntry("find");

    private final Walk walk = Walk.of(Menus.withWays());

    @Test
    void aWordAsPeopleSpellItLeadsToTheServiceMeant() {
        typed("hosing");
        assertThat(found()).first().isEqualTo(Menus.HOUSING);
        walk.touch(new Action.OpenService(Menus.HOUSING));
        assertThat(walk.session.screen()).isEqualTo(new Screen.Choice(Menus.HOUSING));
    }

    @Test
    void aWordTheSiteKnowsForItIsEnough() {
        typed("rent");
        assertThat(found()).contains(Menus.HOUSING);
    }

    @Test
    void withoutTheServerItFindsTheSame() {
        walk.input(new Input.MenuChanged(Menus.offline()));
        typed("housing");
        assertThat(found()).contains(Menus.HOUSING);
    }

    @Test
    void byKeysAloneItIsFoundToo() {
        walk.keys(
                ENGLISH,
                SEARCH,
                new Action.Type("h"),
                new Action.Type("o"),
                new Action.Type("m"),
                Simple.NEXT);
        assertThat(found()).contains(Menus.HOMELESS);
    }

    @Test
    void nothingFoundLeadsToAnotherSearchAndNothingOfTheFirstIsLeft() {
        typed("qqqqqq");
        assertThat(found()).isEmpty();
        assertThat(Choices.of(walk.session)).startsWith(SEARCH);
        walk.touch(SEARCH);
        assertThat(((Screen.Asking) walk.session.screen()).draft().text()).isEmpty();
    }

    @Test
    void withoutAWordItSaysThatOneIsNeeded() {
        walk.touch(ENGLISH, SEARCH, Simple.NEXT);
        assertThat(((Screen.Asking) walk.session.screen()).draft().refused())
                .isEqualTo(Refusal.NEEDED);
    }

    @Test
    void theWayBackIsTheStartScreen() {
        walk.touch(ENGLISH, SEARCH, Simple.BACK);
        assertThat(walk.session.screen()).isEqualTo(new Screen.Groups(0));
        typedHere("housing");
        walk.touch(Simple.BACK);
        assertThat(walk.session.screen()).isEqualTo(new Screen.Groups(0));
    }

    private void typed(String word) {
        walk.touch(ENGLISH);
        typedHere(word);
    }

    private void typedHere(String word) {
        walk.touch(SEARCH);
        word.chars().forEach(letter -> walk.touch(new Action.Type(Character.toString(letter))));
        walk.touch(Simple.NEXT);
    }

    private List<foyer.contract.words.ServiceCode> found() {
        return ((Screen.Found) walk.session.screen()).services();
    }
}
