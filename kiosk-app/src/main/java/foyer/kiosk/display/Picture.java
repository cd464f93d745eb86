package foyer.kiosk.display;

import foyer.contract.Board;
import foyer.contract.Offer;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the screen from what is known. Pure. */
final class Picture {
    private static final int EARLIER = 3;

    private final AnnouncementState state;
    private final @Nullable Board board;
    private final @Nullable Offer offer;
    private final NodeId node;

    private Picture(AnnouncementState state, @Nullable Offer offer, NodeId node) {
        this.state = state;
        this.board = state.board() == null ? null : state.board().board();
        this.offer = offer;
        this.node = node;
    }

    static DisplayScreen of(
            AnnouncementState state,
            @Nullable Offer offer,
            NodeId node,
            DisplayScreen.@Nullable Sound sound) {
        return new Picture(state, offer, node).draw(sound);
    }

    private DisplayScreen draw(DisplayScreen.@Nullable Sound sound) {
        var shown = newestFirst();
        var latest = shown.isEmpty() ? null : shown.getFirst();
        return new DisplayScreen(
                state.contact(),
                board != null ? board.council() : offer != null ? offer.council() : null,
                board != null
                        ? board.zone()
                        : offer != null ? offer.zone() : DisplayScreen.FALLBACK_ZONE,
                languages(),
                latest == null ? null : line(latest),
                shown.stream().skip(1).limit(EARLIER).map(this::line).toList(),
                state.plate() != null && !state.plate().finished() ? sound : null,
                services());
    }

    /**
     * What may be on the glass, the plate first. A call that waits for its turn is not there yet,
     * and a number is there once, with its newest call.
     */
    private List<Board.Call> newestFirst() {
        var plate = state.plate();
        var shown = new ArrayList<Board.Call>();
        var numbers = new HashSet<TicketNumber>();
        if (plate != null) {
            shown.add(plate.announcement().call());
            numbers.add(plate.announcement().call().number());
        }
        for (var call : settledNewestFirst()) {
            boolean afterPlate =
                    plate != null
                            && call.calledAt().isAfter(plate.announcement().call().calledAt());
            if (!afterPlate && numbers.add(call.number())) {
                shown.add(call);
            }
        }
        return shown;
    }

    private List<Board.Call> settledNewestFirst() {
        if (board == null) {
            return List.of();
        }
        return board.calls().stream()
                .filter(call -> state.settled().contains(call.id()))
                .sorted(Comparator.comparing(Board.Call::calledAt).reversed())
                .toList();
    }

    private DisplayScreen.Line line(Board.Call call) {
        var counter = counter(call);
        return new DisplayScreen.Line(
                call.id(),
                call.number(),
                call.alias(),
                call.counter().value(),
                counter.map(Board.Counter::label).orElse(null),
                counter.map(c -> c.directions().get(node)).orElse(null),
                call.language(),
                call.calledAt());
    }

    private Optional<Board.Counter> counter(Board.Call call) {
        return counter(board, call);
    }

    /** What is written above the counter of a call. */
    static @Nullable Texts label(AnnouncementState state, Board.Call call) {
        var received = state.board();
        return counter(received == null ? null : received.board(), call)
                .map(Board.Counter::label)
                .orElse(null);
    }

    private static Optional<Board.Counter> counter(@Nullable Board board, Board.Call call) {
        return board == null
                ? Optional.empty()
                : board.counters().stream().filter(c -> c.id().equals(call.counter())).findFirst();
    }

    private List<LanguageCode> languages() {
        if (offer != null && !offer.languages().isEmpty()) {
            return offer.languages();
        }
        return board != null
                ? List.copyOf(board.council().byLanguage().keySet())
                : List.of(DisplayScreen.FALLBACK_LANGUAGE);
    }

    private List<DisplayScreen.Tile> services() {
        return offer == null
                ? List.of()
                : offer.services().stream()
                        .map(
                                s ->
                                        new DisplayScreen.Tile(
                                                s.shortName(), s.peopleAhead(), s.closed()))
                        .toList();
    }
}
