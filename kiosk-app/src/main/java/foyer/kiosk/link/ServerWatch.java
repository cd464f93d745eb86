package foyer.kiosk.link;

import foyer.contract.Beat;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.Offer;
import foyer.contract.ServerState;
import foyer.contract.words.ServerId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server is there: its beats come, and it has not said or been said to be offline. Old
 * states that arrive late are ignored. Monotonic nanoseconds come in. Confined to one thread at a
 * time.
 */
final class ServerWatch {
    /** A site has one owner at a time; others are remembered only so far. */
    private static final int MOST_SERVERS = 32;

    private final Map<ServerId, ServerState> states = new HashMap<>();
    private @Nullable Beat lastBeat;
    private long lastBeatNanos;
    private @Nullable Offer lastOffer;

    /** Whether it is news; a beat of an earlier life of the server is not. */
    boolean beat(Beat beat, long nanos) {
        var last = lastBeat;
        if (last != null
                && last.server().equals(beat.server())
                && isOlder(beat.boot(), beat.seq(), last.boot(), last.seq())) {
            return false;
        }
        lastBeat = beat;
        lastBeatNanos = nanos;
        return true;
    }

    void state(ServerState state) {
        var known = states.get(state.server());
        boolean late =
                known != null
                        && isOlder(state.boot(), state.session(), known.boot(), known.session());
        if (!late && (known != null || states.size() < MOST_SERVERS)) {
            states.put(state.server(), state);
        }
    }

    /** Whether it is news. */
    boolean offer(Offer offer) {
        var last = lastOffer;
        if (last != null
                && last.server().equals(offer.server())
                && isOlder(offer.boot(), offer.seq(), last.boot(), last.seq())) {
            return false;
        }
        lastOffer = offer;
        return true;
    }

    boolean isLive(long nanos) {
        var beat = lastBeat;
        if (beat == null || nanos - lastBeatNanos > Limits.LINK_SILENCE.toNanos()) {
            return false;
        }
        var state = states.get(beat.server());
        return state == null || state.state() == Liveness.ONLINE || state.boot() < beat.boot();
    }

    private static boolean isOlder(long boot, long seq, long thanBoot, long thanSeq) {
        return boot < thanBoot || (boot == thanBoot && seq < thanSeq);
    }
}
