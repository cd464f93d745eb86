package foyer.kiosk.display;

import foyer.contract.words.CallId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All a display knows.
 *
 * @param waiting calls to be announced, in order of call; at most {@link
 *     foyer.contract.Limits#BOARD_CALLS}
 * @param settled the last {@link #REMEMBERED} ids there is nothing more to do for
 */
record AnnouncementState(
        @Nullable ReceivedBoard board,
        @Nullable Edition lastBeat,
        Contact contact,
        Audience audience,
        List<Announcement> waiting,
        @Nullable OnPlate plate,
        List<CallId> settled) {
    /** Far more than a site can call within a minute; older ids are refused by their age. */
    static final int REMEMBERED = 256;

    static final AnnouncementState INITIAL =
            new AnnouncementState(
                    null,
                    null,
                    new Contact.NeverHeard(),
                    Audience.NOBODY,
                    List.of(),
                    null,
                    List.of());

    AnnouncementState {
        waiting = List.copyOf(waiting);
        settled = List.copyOf(settled);
    }

    boolean knows(CallId id) {
        return settled.contains(id) || waiting.stream().anyMatch(a -> a.id().equals(id));
    }

    AnnouncementState withBoard(ReceivedBoard newer) {
        return new AnnouncementState(newer, lastBeat, contact, audience, waiting, plate, settled);
    }

    AnnouncementState withBeat(Edition beat, Contact.Live live) {
        return new AnnouncementState(board, beat, live, audience, waiting, plate, settled);
    }

    AnnouncementState withContact(Contact now) {
        return new AnnouncementState(board, lastBeat, now, audience, waiting, plate, settled);
    }

    AnnouncementState withAudience(Audience now) {
        return new AnnouncementState(board, lastBeat, contact, now, waiting, plate, settled);
    }

    AnnouncementState withPlate(@Nullable OnPlate now) {
        return new AnnouncementState(board, lastBeat, contact, audience, waiting, now, settled);
    }

    AnnouncementState withWaiting(List<Announcement> queue) {
        return new AnnouncementState(board, lastBeat, contact, audience, queue, plate, settled);
    }

    AnnouncementState settle(CallId id) {
        var ids = new ArrayList<>(settled);
        ids.remove(id);
        ids.add(id);
        var kept = ids.subList(Math.max(0, ids.size() - REMEMBERED), ids.size());
        return new AnnouncementState(board, lastBeat, contact, audience, waiting, plate, kept);
    }

    AnnouncementState unsettle(CallId id) {
        var ids = settled.stream().filter(known -> !known.equals(id)).toList();
        return new AnnouncementState(board, lastBeat, contact, audience, waiting, plate, ids);
    }
}
