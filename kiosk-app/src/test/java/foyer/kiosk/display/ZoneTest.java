package foyer.kiosk.display;

import static foyer.kiosk.display.Boards.call;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Board;
import foyer.contract.DisplayPlan;
import foyer.contract.DisplayPlan.Layout;
import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
import foyer.contract.words.NodeId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A display shows and announces what it is for, and nothing else. */
class ZoneTest {
    private static final NodeId NODE = new NodeId("hall-1");

    private final SeededDisplay display = SeededDisplay.live(Duration.ofSeconds(2));

    @Test
    void callsToOtherCountersAreNeitherAnnouncedNorConfirmedNorShown() {
        arrive(plan(Layout.CALLS, "4"), at("H001", "4"), at("C007", "7"));

        assertThat(display.spoken).extracting(id -> id.value()).containsExactly("H001-1");
        assertThat(display.confirmed)
                .isNotEmpty()
                .allMatch(confirm -> confirm.call().value().equals("H001-1"));
        display.pass(Duration.ofSeconds(30));
        assertThat(display.spoken).hasSize(1);
        assertThat(draw().latest().number()).isEqualTo(new TicketNumber("H001"));
        assertThat(draw().earlier()).isEmpty();
    }

    @Test
    void aDisplayTheServerSaysNothingOfIsForAllCounters() {
        assertThat(Zone.plan(null, NODE)).isEqualTo(DisplayPlan.usual(NODE));
        assertThat(Zone.plan(Boards.board(1, List.of()), NODE)).isEqualTo(DisplayPlan.usual(NODE));
        var others = board(1, List.of(), List.of(plan(Layout.CALLS, "4")), List.of());
        assertThat(Zone.plan(others, new NodeId("hall-2")).serves(new CounterId("7"))).isTrue();
    }

    @Test
    void whereAPlanIsNeededNobodyIsCalledWithoutOne() {
        var guest = new RecordingPort(NODE, true);
        var calls = List.of(at("H001", "4"));
        var taken = board(1, calls, List.of(), List.of());
        display.board(Zone.own(taken, guest));
        assertThat(display.spoken).isEmpty();
        assertThat(draw(guest).planned()).isFalse();

        display.board(Zone.own(board(2, calls, List.of(plan(Layout.CALLS)), List.of()), guest));
        assertThat(display.spoken).hasSize(1);
        assertThat(draw(guest).latest()).isNotNull();

        // What was on the plate is covered, too; on a machine of its own it stays, as is usual.
        display.board(Zone.own(board(3, calls, List.of(), List.of()), guest));
        assertThat(draw(guest).planned()).isFalse();
        assertThat(draw(guest).latest()).isNull();
        assertThat(draw().planned()).isTrue();
        assertThat(draw().latest()).isNotNull();
    }

    @Test
    void aServerThatSaysNothingOfItsDisplaysForbidsNone() {
        var guest = new RecordingPort(NODE, true);
        display.board(Zone.own(Boards.board(1, List.of(at("H001", "4"))), guest));
        assertThat(display.spoken).hasSize(1);
        assertThat(draw(guest).planned()).isTrue();
    }

    @Test
    void theSignOfACounterSaysWhoIsThereAndAnnouncesNobody() {
        arrive(plan(Layout.COUNTER, "4"), at("H001", "4"));

        assertThat(display.spoken).isEmpty();
        assertThat(display.confirmed).isEmpty();
        assertThat(draw().sign())
                .isEqualTo(
                        new DisplayScreen.Sign(
                                "4",
                                Boards.texts("en", "Counter 4"),
                                true,
                                new TicketNumber("H001")));
    }

    @Test
    void aZoneThatGrowsAnnouncesWhoWasCalledAMomentAgo() {
        var calls = List.of(at("C007", "7"));
        display.board(own(board(1, calls, List.of(plan(Layout.CALLS, "4")), List.of())));
        assertThat(display.spoken).isEmpty();
        display.board(own(board(2, calls, List.of(plan(Layout.CALLS, "4", "7")), List.of())));
        assertThat(display.spoken).hasSize(1);
    }

    @Test
    void messagesAreShownInTheirHoursByTheSitesClock() {
        // The site is an hour ahead of the server's clock in summer; here it is winter.
        var noon = new Board.Notice(Boards.texts("en", "Noon"), daily(12, 13));
        var night = new Board.Notice(Boards.texts("en", "Night"), daily(22, 6));
        var always = new Board.Notice(Boards.texts("en", "Always"), null);
        var plan = plan(Layout.CALLS_AND_MESSAGES);
        display.board(board(1, List.of(), List.of(plan), List.of(noon, night, always)));

        assertThat(notices(Boards.NOON)).containsExactly("Noon", "Always");
        assertThat(notices(Boards.NOON.plusSeconds(3600))).containsExactly("Always");
        assertThat(notices(Boards.NOON.plusSeconds(14 * 3600))).containsExactly("Night", "Always");
    }

    @Test
    void quietHoursHaveTheirOwnVolume() {
        var quiet = new DisplayPlan.Quiet(daily(18, 8), 20);
        var plan = new DisplayPlan(NODE, Layout.CALLS, null, null, 70, quiet, null);
        assertThat(plan.volumeAt(LocalTime.of(17, 59))).isEqualTo(70);
        assertThat(plan.volumeAt(LocalTime.of(18, 0))).isEqualTo(20);
        assertThat(plan.volumeAt(LocalTime.of(7, 59))).isEqualTo(20);
        assertThat(plan.volumeAt(LocalTime.of(8, 0))).isEqualTo(70);
    }

    private void arrive(DisplayPlan plan, Board.Call... calls) {
        display.board(own(board(1, List.of(calls).reversed(), List.of(plan), List.of())));
    }

    private static Board own(Board board) {
        return Zone.own(board, NODE);
    }

    private Board.Call at(String number, String counter) {
        return call(number, counter, "en", display.now().serverTime());
    }

    private static DisplayPlan plan(Layout layout, String... served) {
        var zone = List.of(served).stream().map(CounterId::new).toList();
        return new DisplayPlan(
                NODE, layout, zone.isEmpty() ? null : zone, null, 100, null, LocalTime.of(3, 30));
    }

    private static Daily daily(int from, int until) {
        return new Daily(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static Board board(
            long seq, List<Board.Call> calls, List<DisplayPlan> plans, List<Board.Notice> notices) {
        var four =
                new Board.Counter(
                        new CounterId("4"),
                        Boards.texts("en", "Counter 4"),
                        Map.of(),
                        true,
                        new TicketNumber("H001"));
        var board = Boards.board(seq, calls, List.of(four));
        return new Board(
                board.v(),
                board.server(),
                board.boot(),
                seq,
                board.at(),
                board.zone(),
                board.council(),
                calls,
                board.counters(),
                plans,
                notices);
    }

    private List<String> notices(Instant now) {
        return draw(now).notices().stream().map(text -> text.in(Boards.EN)).toList();
    }

    private DisplayScreen draw() {
        return draw(display.now().serverTime());
    }

    private DisplayScreen draw(DisplayPort port) {
        var now = display.now().serverTime();
        return Picture.of(display.state, null, port, null, now, new DisplayScreen.Shift(0, 0));
    }

    private DisplayScreen draw(Instant now) {
        return Picture.of(
                display.state, null, new RecordingPort(), null, now, new DisplayScreen.Shift(0, 0));
    }
}
