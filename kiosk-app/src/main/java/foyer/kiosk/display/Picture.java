package foyer.kiosk.display;

import foyer.contract.Board;
import foyer.contract.DisplayPlan;
import foyer.contract.Offer;
import foyer.contract.words.CounterId;
import foyer.contract.words.LanguageCode;
import foyer.contract.words.NodeId;
import foyer.contract.words.Texts;
import foyer.contract.words.TicketNumber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the screen from what is known. Pure. */
final class Picture {
    private static final int EARLIER = 3;

    /** Where nothing else is shown, there is room for one more. */
    private static final int EARLIER_OF_CALLS_ONLY = 4;

    private final AnnouncementState state;
    private final @Nullable Board board;
    private final @Nullable Offer offer;
    private final NodeId node;
    private final DisplayPlan plan;
    private final boolean planned;

    private Picture(AnnouncementState state, @Nullable Offer offer, DisplayPort port) {
        this.state = state;
        this.board = state.board() == null ? null : state.board().board();
        this.offer = offer;
        this.node = port.node();
        this.plan = Zone.plan(board, node);
        this.planned = !port.needsPlan() || Zone.isPlanned(board, node);
    }

    static DisplayScreen of(
            AnnouncementState state,
            @Nullable Offer offer,
            DisplayPort port,
            DisplayScreen.@Nullable Sound sound,
            Instant now,
            DisplayScreen.Shift shift) {
        return new Picture(state, offer, port).draw(sound, now, shift);
    }

    private DisplayScreen draw(
            DisplayScreen.@Nullable Sound sound, Instant now, DisplayScreen.Shift shift) {
        var shown = planned ? newestFirst() : List.<Board.Call>of();
        var latest = shown.isEmpty() ? null : shown.getFirst();
        return new DisplayScreen(
                state.contact() instanceof Contact.Live ? Contact.Live.ANY : state.contact(),
                now.truncatedTo(ChronoUnit.MINUTES),
                board != null ? board.council() : offer != null ? offer.council() : null,
                zone(),
                languages(),
                latest == null ? null : line(latest),
                shown.stream().skip(1).limit(earlier()).map(this::line).toList(),
                planned && state.plate() != null && !state.plate().finished() ? sound : null,
                services(),
                plan.layout(),
                notices(now),
                sign(),
                shift,
                planned);
    }

    private String zone() {
        return board != null
                ? board.zone()
                : offer != null ? offer.zone() : DisplayScreen.FALLBACK_ZONE;
    }

    private int earlier() {
        return plan.layout() == DisplayPlan.Layout.CALLS ? EARLIER_OF_CALLS_ONLY : EARLIER;
    }

    private List<Texts> notices(Instant now) {
        var all = board == null ? null : board.notices();
        if (all == null || !hasMessages(plan.layout())) {
            return List.of();
        }
        var time = SiteTime.ofDay(now, zone());
        return all.stream()
                .filter(notice -> notice.daily() == null || notice.daily().contains(time))
                .map(Board.Notice::text)
                .toList();
    }

    /** Where there is no film, the messages stand alone. */
    private static boolean hasMessages(DisplayPlan.Layout layout) {
        return switch (layout) {
            case CALLS_AND_MESSAGES, CALLS_AND_FILM -> true;
            case CALLS, CALLS_AND_WAITS, COUNTER -> false;
        };
    }

    private DisplayScreen.@Nullable Sign sign() {
        var served = plan.served();
        if (plan.layout() != DisplayPlan.Layout.COUNTER || served == null || served.isEmpty()) {
            return null;
        }
        var id = served.getFirst();
        var counter = counter(board, id);
        return new DisplayScreen.Sign(
                id.value(),
                counter.map(Board.Counter::label).orElse(null),
                counter.map(Board.Counter::open).orElse(false),
                counter.map(Board.Counter::ticket).orElse(null));
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
                call.calledAt(),
                Boolean.TRUE.equals(call.unhurried()));
    }

    private Optional<Board.Counter> counter(Board.Call call) {
        return counter(board, call.counter());
    }

    /** What is written above the counter of a call. */
    static @Nullable Texts label(AnnouncementState state, Board.Call call) {
        var received = state.board();
        return counter(received == null ? null : received.board(), call.counter())
                .map(Board.Counter::label)
                .orElse(null);
    }

    private static Optional<Board.Counter> counter(@Nullable Board board, CounterId id) {
        return board == null
                ? Optional.empty()
                : board.counters().stream().filter(c -> c.id().equals(id)).findFirst();
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
        var shown = plan.services();
        return offer == null || plan.layout() != DisplayPlan.Layout.CALLS_AND_WAITS
                ? List.of()
                : offer.services().stream()
                        .filter(service -> shown == null || shown.contains(service.code()))
                        .map(
                                s ->
                                        new DisplayScreen.Tile(
                                                s.shortName(), s.peopleAhead(), s.closed()))
                        .toList();
    }
}
