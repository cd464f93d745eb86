package foyer.kiosk.display;

import static foyer.kiosk.display.Boards.NOON;
import static foyer.kiosk.display.Boards.beat;
import static foyer.kiosk.display.Boards.board;
import static foyer.kiosk.display.Boards.call;
import static foyer.kiosk.display.Boards.ended;
import static foyer.kiosk.display.Boards.newestFirst;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Board;
import foyer.contract.Limits;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.contract.words.ServerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementRulesTest {
    private static final Duration SPEECH = Duration.ofSeconds(5);
    private static final Duration LONG_SPEECH = Duration.ofSeconds(11);

    private final SeededDisplay display = SeededDisplay.live(SPEECH);

    @Test
    void aCallIsAnnouncedAtOnceAndConfirmedShownAndSpoken() {
        var call = call(42, display.now().serverTime());
        display.board(board(1, List.of(call)));
        assertThat(display.spoken).containsExactly(call.id());
        display.pass(SPEECH);

        assertThat(display.confirmed)
                .containsExactly(
                        new DisplayEffect.Confirm(call.id(), Shown.How.SHOWN, 0),
                        new DisplayEffect.Confirm(call.id(), Shown.How.SPOKEN, SPEECH.toMillis()));
    }

    @Test
    void aBurstOfTwentyIsAnnouncedEachOnceInOrderOfCall() {
        var calls = burst(20);
        display.board(board(1, newestFirst(calls)));
        display.pass(Duration.ofMinutes(4));

        assertThat(display.spoken).containsExactlyElementsOf(ids(calls));
        assertThat(display.confirmed(Shown.How.SHOWN)).isEqualTo(20);
        assertThat(display.confirmed(Shown.How.SPOKEN)).isEqualTo(20);
        assertThat(display.missed).isEmpty();
        assertThat(gaps()).allMatch(gap -> gap.compareTo(OnPlate.LATEST_FOR) >= 0);
    }

    @Test
    void theNextCallWaitsUntilALongAnnouncementHasEnded() {
        var slow = SeededDisplay.live(LONG_SPEECH);
        slow.board(board(1, newestFirst(burst(2))));
        slow.pass(Duration.ofSeconds(30));

        assertThat(slow.spokenAt.get(1).minus(slow.spokenAt.get(0))).isEqualTo(LONG_SPEECH);
    }

    @Test
    void whoeverNeedsTimeFindsTheirCallTwiceAsLong() {
        display.audience(1, 0);
        var calls = burst(2);
        var first = Boards.unhurried(calls.getFirst());
        display.board(board(1, newestFirst(List.of(first, calls.getLast()))));
        display.pass(Duration.ofSeconds(40));

        assertThat(gaps()).containsExactly(OnPlate.LATEST_FOR.multipliedBy(2));
    }

    @Test
    void aSilentPageWaitsEightSecondsOnly() {
        display.audience(1, 0);
        display.board(board(1, newestFirst(burst(2))));
        display.pass(Duration.ofSeconds(20));

        assertThat(gaps()).containsExactly(OnPlate.LATEST_FOR);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shuffledAndDoubledBoardsNeverGoBackAndNeverAnnounceTwice(long seed) {
        var random = new Random(seed);
        var calls = burst(12);
        var boards = new ArrayList<Board>();
        for (int n = 1; n <= calls.size(); n++) {
            boards.add(board(n, newestFirst(calls.subList(0, n))));
        }
        boards.addAll(List.copyOf(boards));
        Collections.shuffle(boards, random);
        long newest = 0;
        for (var board : boards) {
            display.board(board);
            newest = Math.max(newest, board.seq());
            assertThat(display.state.board().board().seq()).as("seed " + seed).isEqualTo(newest);
            display.pass(Duration.ofMillis(random.nextInt(1000)));
        }
        display.pass(Duration.ofMinutes(3));

        assertThat(display.spoken).as("seed " + seed).containsExactlyElementsOf(ids(calls));
    }

    @Test
    void anotherServerIsBelievedOnlyWhenItsBoardIsYounger() {
        var old = board(5, List.of());
        display.board(old);
        var elsewhere = new ServerId("second");
        var stale =
                new Board(
                        old.v(),
                        elsewhere,
                        99,
                        99,
                        old.at().minusSeconds(1),
                        old.zone(),
                        old.council(),
                        List.of(),
                        List.of());
        display.board(stale);
        assertThat(display.state.board().board()).isEqualTo(old);
    }

    @Test
    void aCallOfAMinuteAgoIsNotAnnounced() {
        var now = display.now().serverTime();
        var old = call(1, now.minus(Limits.ANNOUNCE_WITHIN));
        var young = call(2, now.minus(Limits.ANNOUNCE_WITHIN).plusMillis(1));
        display.board(board(1, List.of(young, old)));
        display.pass(Duration.ofSeconds(30));
        assertThat(display.spoken).containsExactly(young.id());
    }

    @Test
    void aCallOfSomeoneAlreadyMetIsDroppedFromTheQueue() {
        var calls = burst(3);
        display.board(board(1, newestFirst(calls)));
        display.board(board(2, List.of(calls.get(2), ended(calls.get(1)), calls.get(0))));
        display.pass(Duration.ofMinutes(1));
        assertThat(display.spoken).containsExactly(calls.get(0).id(), calls.get(2).id());
    }

    @Test
    void aCallGoneFromTheBoardLeavesThePlateAfterItsTime() {
        display.board(board(1, burst(1)));
        display.board(board(2, List.of()));
        display.pass(OnPlate.LATEST_FOR.minusMillis(250));
        assertThat(display.state.plate()).isNotNull();
        display.pass(Duration.ofMillis(250));
        assertThat(display.state.plate()).isNull();
    }

    @Test
    void aRecallIsAnnouncedAgainBecauseItHasAnIdOfItsOwn() {
        var first = call(42, display.now().serverTime());
        display.board(board(1, List.of(first)));
        display.pass(Duration.ofSeconds(20));
        var again =
                new Board.Call(
                        new CallId("H042-2"),
                        first.number(),
                        null,
                        first.counter(),
                        first.language(),
                        display.now().serverTime(),
                        1,
                        false);
        display.board(board(2, List.of(again, first)));
        assertThat(display.spoken).containsExactly(first.id(), again.id());
    }

    @Test
    void calledBeforeTheFirstHeartbeatItWaitsUntilTheTimeIsKnown() {
        var fresh = new SeededDisplay(SPEECH);
        fresh.serverBeats(false);
        fresh.audience(1, 1);
        var call = call(42, NOON);
        fresh.board(board(1, List.of(call)));
        fresh.pass(Duration.ofSeconds(1));
        assertThat(fresh.spoken).isEmpty();

        fresh.beat(beat(1, NOON.plusSeconds(1)));
        assertThat(fresh.spoken).containsExactly(call.id());
        assertThat(fresh.confirmed.getFirst().afterMillis()).isEqualTo(1000);
    }

    @Test
    void aFullQueueLosesItsOldestAndSaysSo() {
        var calls = burst(2 * Limits.BOARD_CALLS);
        display.board(board(1, newestFirst(calls.subList(0, Limits.BOARD_CALLS))));
        display.board(board(2, newestFirst(calls.subList(Limits.BOARD_CALLS, calls.size()))));

        assertThat(display.state.waiting()).hasSize(Limits.BOARD_CALLS);
        assertThat(display.missed)
                .hasSize(Limits.BOARD_CALLS - 1)
                .allMatch(missed -> missed.why() == DisplayEffect.Why.QUEUE_FULL);
        assertThat(display.missed.getFirst().call()).isEqualTo(calls.get(1).id());
    }

    @Test
    void theSettledIdsAreBounded() {
        for (int n = 1; n <= 2 * AnnouncementState.REMEMBERED; n++) {
            display.board(board(n, List.of(ended(call(n, NOON)))));
        }
        assertThat(display.state.settled()).hasSize(AnnouncementState.REMEMBERED);
    }

    @Test
    void notLiveAfterTenSecondsWithoutAHeartbeatAndLiveAgainWithOne() {
        display.serverBeats(false);
        display.pass(Duration.ofMillis(9_750));
        assertThat(display.state.contact()).isInstanceOf(Contact.Live.class);
        display.pass(Duration.ofMillis(250));
        assertThat(display.state.contact()).isEqualTo(new Contact.NotLive(NOON.plusSeconds(2)));

        display.beat(beat(1, NOON.plusSeconds(2)));
        assertThat(display.state.contact())
                .as("a heartbeat heard before is no sign of life")
                .isInstanceOf(Contact.NotLive.class);
        display.beat(beat(50, NOON.plusSeconds(12)));
        assertThat(display.state.contact()).isInstanceOf(Contact.Live.class);
    }

    @Test
    void withoutAPageACallWaitsForOneAndIsDroppedWhenTooOld() {
        display.audience(0, 0);
        var early = call(1, display.now().serverTime());
        display.board(board(1, List.of(early)));
        display.pass(Duration.ofSeconds(50));
        var late = call(2, display.now().serverTime());
        display.board(board(2, List.of(late, early)));
        display.pass(Duration.ofSeconds(10));
        assertThat(display.spoken).isEmpty();

        display.audience(1, 1);
        assertThat(display.spoken).containsExactly(late.id());
        assertThat(display.missed)
                .containsExactly(new DisplayEffect.Missed(early.id(), DisplayEffect.Why.NO_PAGE));
    }

    @Test
    void aCallThePageDidNotDrawBeforeItWentIsAnnouncedToTheNextPage() {
        display.pageDraws(false);
        var call = call(1, display.now().serverTime());
        display.board(board(1, List.of(call)));
        display.audience(0, 0);
        display.pageDraws(true);
        display.audience(1, 1);
        assertThat(display.spoken).containsExactly(call.id(), call.id());
        assertThat(display.confirmed(Shown.How.SHOWN)).isEqualTo(1);
    }

    @Test
    void aPageThatNeverDrawsHoldsNobodyUpForLongAndNothingIsConfirmed() {
        display.pageDraws(false);
        display.board(board(1, newestFirst(burst(2))));
        display.pass(Duration.ofSeconds(30));
        assertThat(gaps()).containsExactly(OnPlate.RENDER_PATIENCE);
        assertThat(display.confirmed).isEmpty();
    }

    @Test
    void onlyTheCallOnThePlateIsConfirmedAndOnlyOnce() {
        var calls = burst(2);
        display.board(board(1, newestFirst(calls)));
        display.rendered(calls.get(1).id());
        display.rendered(calls.get(0).id());
        display.finished(calls.get(1).id(), true);
        assertThat(display.confirmed)
                .extracting(DisplayEffect.Confirm::call)
                .containsExactly(calls.get(0).id());
    }

    @Test
    void theChimeAloneIsNotSpoken() {
        var call = call(1, display.now().serverTime());
        display.board(board(1, List.of(call)));
        display.finished(call.id(), false);
        assertThat(display.confirmed(Shown.How.SPOKEN)).isZero();
    }

    private List<Board.Call> burst(int size) {
        var start = display.now().serverTime();
        return IntStream.rangeClosed(1, size).mapToObj(n -> call(n, start.plusMillis(n))).toList();
    }

    private static List<CallId> ids(List<Board.Call> calls) {
        return calls.stream().map(Board.Call::id).toList();
    }

    private List<Duration> gaps() {
        var gaps = new ArrayList<Duration>();
        for (int i = 1; i < display.spokenAt.size(); i++) {
            gaps.add(display.spokenAt.get(i).minus(display.spokenAt.get(i - 1)));
        }
        return gaps;
    }
}
