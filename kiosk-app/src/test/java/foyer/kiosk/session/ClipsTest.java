package foyer.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Signed;
import foyer.contract.words.LanguageCode;
import foyer.kiosk.Offers;
import foyer.kiosk.session.Action.Simple;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Clips in a sign language: for whoever wants them, where there are any. */
class ClipsTest {
    private static final Action ENGLISH = new Action.ChooseLanguage(new LanguageCode("en"));

    private final Walk walk = Walk.of(withClips(Map.of("groups", "groups.webm")));

    private static Menu withClips(Map<String, String> clips) {
        return foyer.kiosk.floor.Menus.of(Offers.open(1), true, clips);
    }

    @Test
    void whoWantsThemSeesThemWhereThereIsOne() {
        walk.touch(Simple.SIGNED);
        assertThat(Clips.find(walk.session)).as("at the welcome").isEmpty();
        walk.touch(ENGLISH);
        assertThat(Clips.find(walk.session)).contains("groups.webm");
        walk.touch(new Action.OpenGroup("homes"));
        assertThat(Clips.find(walk.session)).as("among the services").isEmpty();
    }

    @Test
    void nobodyElseIsShownAny() {
        walk.touch(ENGLISH);
        assertThat(Clips.find(walk.session)).isEmpty();
        assertThat(Choices.of(walk.session))
                .contains(Simple.SIGNED)
                .doesNotContain(Simple.PLAY_CLIP);
        walk.touch(Simple.PLAY_CLIP);
        assertThat(walk.effects).noneMatch(Effect.PlayClip.class::isInstance);
    }

    @Test
    void aSecondTouchTakesItBack() {
        walk.touch(ENGLISH, Simple.SIGNED, Simple.SIGNED);
        assertThat(Clips.find(walk.session)).isEmpty();
    }

    @Test
    void itIsForgottenWithTheVisitor() {
        walk.touch(ENGLISH, Simple.SIGNED, Simple.START_AGAIN);
        assertThat(walk.session.visitor().signed()).isFalse();
        walk.touch(ENGLISH, Simple.SIGNED);
        walk.timeUp(Timer.IDLE).timeUp(Timer.LEAVE);
        assertThat(walk.session.visitor().signed()).isFalse();
    }

    @Test
    void aClipIsStoppedAndShownAgainAndWhoeverWatchesIsThere() {
        walk.touch(ENGLISH, Simple.SIGNED);
        walk.effects.clear();
        walk.touch(Simple.PLAY_CLIP);
        assertThat(walk.effects)
                .hasAtLeastOneElementOfType(Effect.PlayClip.class)
                .hasAtLeastOneElementOfType(Effect.StartTimer.class);
    }

    @Test
    void itCanBeChosenByKeysToo() {
        walk.keys(ENGLISH, Simple.SIGNED, Simple.PLAY_CLIP);
        assertThat(walk.effects).hasAtLeastOneElementOfType(Effect.PlayClip.class);
    }

    @Test
    void whereThereIsNoneNoneIsOffered() {
        var none = Walk.of(withClips(Map.of()));
        assertThat(Choices.of(none.session)).doesNotContain(Simple.SIGNED);
        none.touch(Simple.SIGNED);
        assertThat(none.session.visitor().signed()).isFalse();
    }

    @Test
    void withTheLastClipGoneNothingIsPromisedAnyMore() {
        walk.touch(ENGLISH, Simple.SIGNED);
        walk.input(new Input.MenuChanged(withClips(Map.of())));
        assertThat(Clips.find(walk.session)).isEmpty();
        assertThat(Choices.of(walk.session)).doesNotContain(Simple.SIGNED, Simple.PLAY_CLIP);
    }

    @Test
    void aWelcomeThatStandsAlreadyOffersThemOnceTheyAreThere() {
        var early = Walk.of(withClips(Map.of()));
        long before = early.session.instance();
        early.input(new Input.MenuChanged(withClips(Map.of())));
        assertThat(early.session.instance()).as("nothing new to see").isEqualTo(before);
        early.input(new Input.MenuChanged(withClips(Map.of("groups", "groups.webm"))));
        assertThat(early.session.instance()).isGreaterThan(before);
        assertThat(Choices.of(early.session)).contains(Simple.SIGNED);
    }

    /** What a site file may name is what somebody can come to. */
    @Test
    void everyScreenThatStandsHasItsName() {
        var names =
                Stays.all(new LanguageCode("en")).stream()
                        .map(Stays.Stay::session)
                        .flatMap(session -> Clips.name(session.screen()).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).containsExactlyInAnyOrderElementsOf(Signed.SCREENS);
    }
}
