package foyer.kiosk.display;

import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Limits;
import foyer.contract.words.CallId;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.ServerId;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Boards and beats of one server, for tests. */
public final class Boards {
    public static final ServerId SERVER = new ServerId("main");
    public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    public static final LanguageCode EN = new LanguageCode("en");
    public static final Duration ONE_CALL = OnPlate.LATEST_FOR;

    private Boards() {}

    /** Newest first, as on the wire. */
    public static Board board(long seq, List<Board.Call> newestFirst) {
        return board(seq, newestFirst, List.of());
    }

    public static Board board(
            long seq, List<Board.Call> newestFirst, List<Board.Counter> counters) {
        return new Board(
                Limits.VERSION,
                SERVER,
                1,
                seq,
                NOON.plusSeconds(seq),
                "Europe/London",
                Texts.of(EN, "Marlow Vale Council"),
                newestFirst,
                counters);
    }

    /** The same call, of somebody who needs time. */
    public static Board.Call unhurried(Board.Call call) {
        return new Board.Call(
                call.id(),
                call.number(),
                call.alias(),
                call.counter(),
                call.language(),
                call.calledAt(),
                call.recall(),
                call.ended(),
                true);
    }

    public static Board.Call call(int number, Instant at) {
        return call("H" + String.format("%03d", number), "4", "en", at);
    }

    public static Board.Call call(String number, String counter, String language, Instant at) {
        return new Board.Call(
                new CallId(number + "-1"),
                new TicketNumber(number),
                null,
                new CounterId(counter),
                new LanguageCode(language),
                at,
                0,
                false);
    }

    public static Board.Call ended(Board.Call call) {
        return new Board.Call(
                call.id(),
                call.number(),
                call.alias(),
                call.counter(),
                call.language(),
                call.calledAt(),
                call.recall(),
                true);
    }

    public static Beat beat(long seq, Instant at) {
        return new Beat(Limits.VERSION, SERVER, 1, seq, at);
    }

    public static Moment at(Duration running) {
        return new Moment(running, NOON.plus(running));
    }

    /** Alternating languages and texts, in the order given. */
    public static Texts texts(String... languagesAndTexts) {
        Map<LanguageCode, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < languagesAndTexts.length; i += 2) {
            texts.put(new LanguageCode(languagesAndTexts[i]), languagesAndTexts[i + 1]);
        }
        return new Texts(texts);
    }

    public static List<Board.Call> newestFirst(List<Board.Call> calls) {
        return new ArrayList<>(calls).reversed();
    }
}
