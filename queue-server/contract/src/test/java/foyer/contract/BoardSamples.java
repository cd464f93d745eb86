package foyer.contract;

import static foyer.contract.Samples.ARABIC;
import static foyer.contract.Samples.AT;
import static foyer.contract.Samples.DISPLAY;
import static foyer.contract.Samples.ENGLISH;
import static foyer.contract.Samples.SERVER;
import static foyer.contract.Samples.texts;

import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.Daily;
import foyer.contract.words.NodeId;
import foyer.contract.words.ServiceCode;
import foyer.contract.words.TicketNumber;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** What a display is shown. */
final class BoardSamples {
    private BoardSamples() {}

    static void into(Map<String, Message> all) {
        all.put("board", board());
        all.put("board-displays", boardWithDisplays());
        all.put("board-unhurried", board().with(List.of(unhurried())));
    }

    private static Board board() {
        return new Board(
                1,
                SERVER,
                12,
                345,
                AT,
                "Europe/London",
                texts("Northfield Council", "Rada Northfield", "مجلس نورثفيلد"),
                List.of(
                        new Board.Call(
                                new CallId("C-18"),
                                new TicketNumber("H043"),
                                new TicketNumber("K3-041"),
                                new CounterId("4"),
                                ARABIC,
                                AT,
                                1,
                                false),
                        new Board.Call(
                                new CallId("C-17"),
                                new TicketNumber("P007"),
                                null,
                                new CounterId("B2"),
                                ENGLISH,
                                AT.minusSeconds(40),
                                0,
                                true)),
                List.of(
                        new Board.Counter(
                                new CounterId("4"),
                                texts("Counter 4", "Stanowisko 4", "الشباك 4"),
                                Map.of(
                                        new NodeId("display-2"),
                                        Board.Direction.UP,
                                        DISPLAY,
                                        Board.Direction.LEFT,
                                        new NodeId("display-3"),
                                        Board.Direction.AHEAD))));
    }

    private static Board boardWithDisplays() {
        var board = board();
        return new Board(
                1,
                SERVER,
                12,
                345,
                AT,
                "Europe/London",
                board.council(),
                board.calls(),
                List.of(
                        new Board.Counter(
                                new CounterId("4"),
                                texts("Counter 4", "Stanowisko 4", "الشباك 4"),
                                Map.of(),
                                true,
                                new TicketNumber("H043"))),
                List.of(
                        new DisplayPlan(
                                DISPLAY,
                                DisplayPlan.Layout.CALLS_AND_MESSAGES,
                                List.of(new CounterId("4")),
                                List.of(new ServiceCode("housing")),
                                80,
                                new DisplayPlan.Quiet(
                                        new Daily(LocalTime.of(18, 0), LocalTime.of(8, 0)), 20),
                                LocalTime.of(3, 30))),
                List.of(
                        new Board.Notice(
                                texts("Closed on Friday", "W piątek zamknięte", "مغلق يوم الجمعة"),
                                new Daily(LocalTime.of(9, 0), LocalTime.NOON))));
    }

    private static Board.Call unhurried() {
        return new Board.Call(
                new CallId("C-19"),
                new TicketNumber("H044"),
                null,
                new CounterId("4"),
                ENGLISH,
                AT,
                0,
                false,
                true);
    }
}
