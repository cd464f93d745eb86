package foyer.server.away;

import static org.assertj.core.api.Assertions.assertThat;

import foyer.server.away.Standing.Called;
import foyer.server.away.Standing.Cancelled;
import foyer.server.away.Standing.Here;
import foyer.server.away.Standing.Over;
import foyer.server.away.Standing.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is away is told what helps, once, and nothing that is no longer so. */
class AwayRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int SOON_AHEAD = 3;
    private static final Called CALLED = new Called("Counter 4");

    private static AwayRules.Due due(Set<Moment> told, Standing standing) {
        return AwayRules.due(told, standing, SOON_AHEAD, NOON);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void whoHasFewPeopleAheadIsToldOnce(int ahead) {
        var standing = new Waiting(ahead, false);
        assertThat(due(Set.of(), standing).tell()).isEqualTo(Moment.SOON);
        assertThat(due(Set.of(Moment.SOON), standing).tell()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 50})
    void nobodyIsToldThatTheirTurnIsFarAway(int ahead) {
        assertThat(due(Set.of(), new Waiting(ahead, false)).tell()).isNull();
    }

    @Test
    void whoAskedForTenMoreMinutesIsNotHurried() {
        assertThat(due(Set.of(), new Waiting(0, true)).tell()).isNull();
    }

    @Test
    void whoIsCalledIsToldOnceAlsoWhenTheCallWasTakenBackBetween() {
        assertThat(due(Set.of(), CALLED).tell()).isEqualTo(Moment.CALLED);
        assertThat(due(Set.of(Moment.CALLED), CALLED).tell()).isNull();
        assertThat(due(Set.of(Moment.CALLED), new Waiting(0, false)).tell())
                .as("that it is soon is no news after a call")
                .isNull();
    }

    @Test
    void whatIsNoLongerSoIsNotSent() {
        assertThat(due(Set.of(Moment.SOON), CALLED).lapsed()).containsExactly(Moment.SOON);
        assertThat(due(Set.of(), new Waiting(9, false)).lapsed()).containsExactly(Moment.CALLED);
        assertThat(due(Set.of(), new Here()).lapsed())
                .containsExactlyInAnyOrder(Moment.SOON, Moment.CALLED);
    }

    @Test
    void whoseTicketIsEndedByAColleagueIsToldUnlessItIsTakenBackAtOnce() {
        var justNow = new Cancelled(NOON.minus(Duration.ofSeconds(59)));
        assertThat(due(Set.of(), justNow).tell()).isNull();
        assertThat(due(Set.of(), justNow).forget()).isFalse();
        var forGood = new Cancelled(NOON.minus(AwayRules.SECOND_THOUGHT));
        assertThat(due(Set.of(), forGood).tell()).isEqualTo(Moment.ENDED);
        assertThat(due(Set.of(), forGood).forget()).isTrue();
        assertThat(due(Set.of(), forGood).lapsed()).doesNotContain(Moment.ENDED);
    }

    @Test
    void nothingFollowsTheEndOfAVisit() {
        var due = due(Set.of(), new Over());
        assertThat(due.tell()).isNull();
        assertThat(due.forget()).isTrue();
        assertThat(due.lapsed()).containsExactlyInAnyOrder(Moment.values());
    }

    @Test
    void whoReadsThatItIsSoonIsNotWrittenToAboutIt() {
        assertThat(AwayRules.saidByThePage(new Waiting(3, false), SOON_AHEAD))
                .containsExactly(Moment.SOON);
        assertThat(AwayRules.saidByThePage(new Waiting(4, false), SOON_AHEAD)).isEmpty();
        assertThat(AwayRules.saidByThePage(new Waiting(0, true), SOON_AHEAD)).isEmpty();
    }

    @Test
    void anAddressIsTakenOnlyWhileSomethingIsStillToCome() {
        var waiting = new Waiting(9, false);
        assertThat(AwayRules.mayFollow(Set.of(), waiting)).isTrue();
        assertThat(AwayRules.mayFollow(Set.of(Moment.SOON), waiting)).isTrue();
        assertThat(AwayRules.mayFollow(Set.of(Moment.CALLED), waiting)).isFalse();
        for (var other : List.of(CALLED, new Here(), new Cancelled(NOON), new Over())) {
            assertThat(AwayRules.mayFollow(Set.of(), other)).isFalse();
        }
    }

    /** Whatever the queue does, in whatever order. */
    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyMomentIsToldAtMostOnceAVisit(Moment moment) {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var told = EnumSet.noneOf(Moment.class);
            var all = new ArrayList<Moment>();
            for (int step = 0; step < 40; step++) {
                var tell = due(told, any(random)).tell();
                if (tell != null) {
                    told.add(tell);
                    all.add(tell);
                }
            }
            assertThat(all.stream().filter(moment::equals).count()).isLessThanOrEqualTo(1);
        }
    }

    private static Standing any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Waiting(random.nextInt(8), random.nextBoolean());
            case 1 -> CALLED;
            case 2 -> new Here();
            case 3 -> new Cancelled(NOON.minusSeconds(random.nextInt(120)));
            default -> new Over();
        };
    }
}
