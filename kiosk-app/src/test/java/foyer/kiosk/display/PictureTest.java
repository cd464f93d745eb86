package foyer.kiosk.display;

import static foyer.kiosk.display.Boards.board;
import static foyer.kiosk.display.Boards.call;
import static foyer.kiosk.display.Boards.newestFirst;
import static org.assertj.core.api.Assertions.assertThat;

import foyer.contract.Board;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.NodeId;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final NodeId NODE = new NodeId("hall-1");

    private final SeededDisplay display = SeededDisplay.live(Duration.ofSeconds(5));

    @Test
    void aCallThatWaitsForItsTurnIsNotOnTheGlassYet() {
        var calls = List.of(at(0, "H001"), at(1, "H002"), at(2, "H003"));
        display.board(board(1, newestFirst(calls)));
        assertThat(numbers(draw())).containsExactly("H001");
        display.pass(OnPlate.LATEST_FOR);
        assertThat(numbers(draw())).containsExactly("H002", "H001");
    }

    @Test
    void aNumberIsThereOnceWithItsNewestCall() {
        var now = display.now().serverTime();
        var first = call("H042", "4", "en", now.minusSeconds(90));
        var other = call("C117", "7", "en", now.minusSeconds(80));
        var again =
                new Board.Call(
                        new CallId("H042-2"),
                        first.number(),
                        null,
                        new CounterId("5"),
                        first.language(),
                        now,
                        1,
                        false);
        display.board(board(1, List.of(again, other, first)));
        assertThat(numbers(draw())).containsExactly("H042", "C117");
        assertThat(draw().latest().counter()).isEqualTo("5");
    }

    @Test
    void afterARestartTheLatestAndThreeEarlierStandThereUnannounced() {
        var old = display.now().serverTime().minusSeconds(300);
        var calls =
                List.of(
                        call(1, old),
                        call(2, old.plusSeconds(1)),
                        call(3, old.plusSeconds(2)),
                        call(4, old.plusSeconds(3)),
                        call(5, old.plusSeconds(4)));
        display.board(board(1, newestFirst(calls)));
        assertThat(numbers(draw())).containsExactly("H005", "H004", "H003", "H002");
        assertThat(draw().sound()).isNull();
        assertThat(display.spoken).isEmpty();
    }

    /** Else every page would be drawn again every two seconds, also while another call comes. */
    @Test
    void aHeartbeatAloneDrawsNothing() {
        display.board(board(1, List.of(at(0, "H001"))));
        var before = draw();
        var beaten = display.state.contact();
        display.pass(Duration.ofSeconds(4));
        assertThat(display.state.contact()).isNotEqualTo(beaten);
        assertThat(draw()).isEqualTo(before);
        display.pass(Duration.ofMinutes(1));
        assertThat(draw().minute()).isAfter(before.minute());
    }

    @Test
    void theArrowIsTheOneForThisScreenAndThereIsNoneWhereNobodySetIt() {
        var label = Boards.texts("en", "Counter 4");
        var here = Map.of(NODE, Board.Direction.LEFT, new NodeId("hall-2"), Board.Direction.RIGHT);
        var counters =
                List.of(
                        new Board.Counter(new CounterId("4"), label, here),
                        new Board.Counter(new CounterId("7"), label, Map.of()));
        var calls = List.of(at(0, "H001"), call("C117", "7", "en", now().minusSeconds(70)));
        display.board(board(1, calls, counters));
        assertThat(draw().latest().direction()).isEqualTo(Board.Direction.LEFT);
        assertThat(draw().earlier().getFirst().direction()).isNull();
    }

    private Instant now() {
        return display.now().serverTime();
    }

    private Board.Call at(int millis, String number) {
        return call(number, "4", "en", now().plusMillis(millis));
    }

    private DisplayScreen draw() {
        return Picture.of(
                display.state,
                null,
                new RecordingPort(),
                null,
                now(),
                new DisplayScreen.Shift(0, 0));
    }

    private static List<String> numbers(DisplayScreen screen) {
        var lines = new ArrayList<>(List.of(screen.latest()));
        lines.addAll(screen.earlier());
        return lines.stream().map(DisplayScreen.Line::number).map(TicketNumber::value).toList();
    }
}
