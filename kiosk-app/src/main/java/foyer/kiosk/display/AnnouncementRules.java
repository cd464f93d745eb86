package foyer.kiosk.display;

import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Limits;
import foyer.contract.Shown;
import foyer.contract.words.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which call is announced when. Calls not yet announced and younger than {@link
 * Limits#ANNOUNCE_WITHIN} queue in order of call; each stays on the plate for at least {@link
 * OnPlate#LATEST_FOR}, an unhurried one twice as long, and until it has been spoken; older boards
 * are ignored. Age is judged when a call arrives, so that a burst is announced to its end however
 * long it takes. Pure.
 */
final class AnnouncementRules {
    /** What follows: the new state, and what to do in this order. */
    record Step(AnnouncementState state, List<DisplayEffect> effects) {}

    private AnnouncementRules() {}

    static Step step(AnnouncementState before, DisplayInput input) {
        var effects = new ArrayList<DisplayEffect>();
        var happened =
                switch (input) {
                    case DisplayInput.BoardArrived in -> onBoard(before, in);
                    case DisplayInput.BeatArrived in -> onBeat(before, in.beat(), in.at());
                    case DisplayInput.TimePasses in -> before;
                    case DisplayInput.PageRendered in -> onRendered(before, in, effects);
                    case DisplayInput.SoundFinished in -> onFinished(before, in, effects);
                    case DisplayInput.AudienceChanged in -> onAudience(before, in, effects);
                };
        var at = input.at();
        var judged = judge(contact(happened, at.running()), at, effects);
        return new Step(advance(judged, at.running(), effects), List.copyOf(effects));
    }

    private static AnnouncementState onBoard(
            AnnouncementState state, DisplayInput.BoardArrived in) {
        var received = new ReceivedBoard(in.board(), in.at().running(), false);
        var known = state.board();
        return known == null || received.edition().isNewerThan(known.edition())
                ? state.withBoard(received)
                : state;
    }

    private static AnnouncementState onBeat(AnnouncementState state, Beat beat, Moment at) {
        var edition = new Edition(beat.server(), beat.boot(), beat.seq(), beat.at());
        var last = state.lastBeat();
        return last == null || edition.isNewerThan(last)
                ? state.withBeat(edition, new Contact.Live(at.running(), beat.at()))
                : state;
    }

    private static AnnouncementState onRendered(
            AnnouncementState state, DisplayInput.PageRendered in, List<DisplayEffect> effects) {
        var plate = state.plate();
        if (plate == null || !plate.id().equals(in.call()) || plate.rendered() != null) {
            return state;
        }
        effects.add(confirm(plate, Shown.How.SHOWN, in.at()));
        return state.withPlate(plate.renderedAt(in.at().running()));
    }

    private static AnnouncementState onFinished(
            AnnouncementState state, DisplayInput.SoundFinished in, List<DisplayEffect> effects) {
        var plate = state.plate();
        if (plate == null || !plate.id().equals(in.call()) || plate.finished()) {
            return state;
        }
        if (in.spoken()) {
            effects.add(confirm(plate, Shown.How.SPOKEN, in.at()));
        }
        return state.withPlate(plate.soundEnded());
    }

    private static AnnouncementState onAudience(
            AnnouncementState state, DisplayInput.AudienceChanged in, List<DisplayEffect> effects) {
        var after = state.withAudience(in.audience());
        if (in.audience().pages() == 0) {
            return takeBackUnseen(after);
        }
        return state.audience().pages() == 0 ? dropStale(after, in.at(), effects) : after;
    }

    /** The page went away before it had drawn the call: it is announced when a page is back. */
    private static AnnouncementState takeBackUnseen(AnnouncementState state) {
        var plate = state.plate();
        if (plate == null || plate.rendered() != null) {
            return state;
        }
        var queue = Stream.concat(Stream.of(plate.announcement()), state.waiting().stream());
        return state.withPlate(null)
                .unsettle(plate.id())
                .withWaiting(queue.limit(Limits.BOARD_CALLS).toList());
    }

    /** Nobody wants to hear, when a page is back after an hour, whom it missed. */
    private static AnnouncementState dropStale(
            AnnouncementState state, Moment at, List<DisplayEffect> effects) {
        var fresh = new ArrayList<Announcement>();
        var after = state;
        for (var announcement : state.waiting()) {
            if (isYoung(announcement.call(), at.serverTime())) {
                fresh.add(announcement);
            } else {
                after = after.settle(announcement.id());
                effects.add(new DisplayEffect.Missed(announcement.id(), DisplayEffect.Why.NO_PAGE));
            }
        }
        return after.withWaiting(fresh);
    }

    private static AnnouncementState contact(AnnouncementState state, Duration now) {
        return state.contact() instanceof Contact.Live live
                        && now.minus(live.lastBeat()).compareTo(Contact.SILENCE) >= 0
                ? state.withContact(new Contact.NotLive(live.beatAt()))
                : state;
    }

    /** Sorts the calls of a board that has not been looked at into waiting and settled. */
    private static AnnouncementState judge(
            AnnouncementState state, Moment at, List<DisplayEffect> effects) {
        var received = state.board();
        if (received == null
                || received.judged()
                || state.contact() instanceof Contact.NeverHeard) {
            return state;
        }
        var board = received.board();
        var queue = new ArrayList<>(stillWanted(state, board));
        var after = state;
        for (var call : oldestFirst(board)) {
            if (state.knows(call.id())) {
                continue;
            }
            if (call.ended() || !isYoung(call, at.serverTime())) {
                after = after.settle(call.id());
            } else {
                queue.add(new Announcement(call, received.arrived()));
                effects.add(new DisplayEffect.Prepare(call));
            }
        }
        for (var gone : state.waiting()) {
            if (queue.stream().noneMatch(kept -> kept.id().equals(gone.id()))) {
                after = after.settle(gone.id());
            }
        }
        return bounded(after.withBoard(received.asJudged()), queue, effects);
    }

    /** The queue without those whom the board says have been met; a call gone from it stays. */
    private static List<Announcement> stillWanted(AnnouncementState state, Board board) {
        var wanted = new ArrayList<Announcement>();
        for (var waiting : state.waiting()) {
            var newer =
                    board.calls().stream()
                            .filter(call -> call.id().equals(waiting.id()))
                            .findFirst()
                            .orElse(waiting.call());
            if (!newer.ended()) {
                wanted.add(waiting.with(newer));
            }
        }
        return wanted;
    }

    private static AnnouncementState bounded(
            AnnouncementState state, List<Announcement> queue, List<DisplayEffect> effects) {
        int over = Math.max(0, queue.size() - Limits.BOARD_CALLS);
        var after = state;
        for (var lost : queue.subList(0, over)) {
            after = after.settle(lost.id());
            effects.add(new DisplayEffect.Missed(lost.id(), DisplayEffect.Why.QUEUE_FULL));
        }
        return after.withWaiting(queue.subList(over, queue.size()));
    }

    private static AnnouncementState advance(
            AnnouncementState state, Duration now, List<DisplayEffect> effects) {
        var plate = state.plate();
        var audience = state.audience();
        if (plate != null && !plate.mayGo(now, audience.audible() > 0)) {
            return state;
        }
        if (state.waiting().isEmpty() || audience.pages() == 0) {
            return plate != null && isGone(state, plate.id()) ? state.withPlate(null) : state;
        }
        var next = state.waiting().getFirst();
        effects.add(new DisplayEffect.Announce(next.call()));
        return state.settle(next.id())
                .withWaiting(state.waiting().subList(1, state.waiting().size()))
                .withPlate(new OnPlate(next, now, null, false));
    }

    /** The day has ended, or twenty others were called since: the plate does not keep it. */
    private static boolean isGone(AnnouncementState state, CallId call) {
        var received = state.board();
        return received != null
                && received.board().calls().stream().noneMatch(known -> known.id().equals(call));
    }

    private static DisplayEffect.Confirm confirm(OnPlate plate, Shown.How how, Moment at) {
        var after = at.running().minus(plate.announcement().arrived());
        return new DisplayEffect.Confirm(plate.id(), how, Math.max(0, after.toMillis()));
    }

    private static boolean isYoung(Board.Call call, Instant serverTime) {
        return Duration.between(call.calledAt(), serverTime).compareTo(Limits.ANNOUNCE_WITHIN) < 0;
    }

    private static List<Board.Call> oldestFirst(Board board) {
        return board.calls().reversed().stream()
                .sorted(Comparator.comparing(Board.Call::calledAt))
                .toList();
    }
}
