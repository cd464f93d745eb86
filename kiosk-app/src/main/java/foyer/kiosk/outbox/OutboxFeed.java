package foyer.kiosk.outbox;

import foyer.contract.Ask;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.store.Kept;
import foyer.kiosk.store.NodeStore;
import foyer.mqtt.OutboxSender;
import java.time.Duration;
import java.util.List;

/** The store as the sender sees it. Thread-safe. */
public final class OutboxFeed implements OutboxSender.Source {
    private final NodeStore store;
    private final NodeId node;
    private final NodeClock clock;
    private final MessageCodec codec;

    public OutboxFeed(NodeStore store, NodeId node, NodeClock clock, MessageCodec codec) {
        this.store = store;
        this.node = node;
        this.clock = clock;
        this.codec = codec;
    }

    @Override
    public List<OutboxSender.Pending> listPending(int max) {
        return store.listSendable(max).stream().<OutboxSender.Pending>map(Waiting::new).toList();
    }

    /** How old an intent is, as far as known. */
    public Duration ageOf(Kept kept) {
        return age(kept).length();
    }

    /** How old an intent is, and whether that is sure. */
    record Age(Duration length, boolean certain) {}

    Age age(Kept kept) {
        if (kept.boot() == store.boot()) {
            return new Age(Duration.ofNanos(clock.nanos() - kept.madeNanos()), true);
        }
        // The monotonic clock began anew with the restart: only two readings of clocks are left.
        var made = kept.madeAt();
        var now = clock.now();
        boolean known = made != null && now.isPresent() && !now.get().isBefore(made);
        return new Age(known ? Duration.between(made, now.get()) : Duration.ZERO, false);
    }

    Ask ask(Kept kept) {
        var age = age(kept);
        return new Ask(
                Limits.VERSION,
                kept.intent(),
                node,
                store.boot(),
                age.length().toMillis(),
                age.certain(),
                kept.body());
    }

    private final class Waiting implements OutboxSender.Pending {
        private final Kept kept;

        Waiting(Kept kept) {
            this.kept = kept;
        }

        @Override
        public IntentId intent() {
            return kept.intent();
        }

        @Override
        public byte[] encode() {
            return codec.encode(ask(kept));
        }
    }
}
