package foyer.appliance.simulate;

import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.mqtt.OutboxSender;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the simulated kiosk has asked and not heard of. In memory: when the simulation ends its
 * visitors were never there. Thread-safe.
 */
final class MemoryOutbox implements OutboxSender.Source {
    /** A whole day without a server fits. */
    static final int MAX = 2_000;

    private final NodeId node;
    private final long boot;
    private final MessageCodec codec;
    private final Map<IntentId, Waiting> waiting = new LinkedHashMap<>();

    MemoryOutbox(NodeId node, long boot, MessageCodec codec) {
        this.node = node;
        this.boot = boot;
        this.codec = codec;
    }

    private final class Waiting implements OutboxSender.Pending {
        private final IntentId intent;
        private final AskBody body;
        private final long sinceNanos = System.nanoTime();

        Waiting(IntentId intent, AskBody body) {
            this.intent = intent;
            this.body = body;
        }

        @Override
        public IntentId intent() {
            return intent;
        }

        @Override
        public byte[] encode() {
            long age = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis();
            return codec.encode(new Ask(Limits.VERSION, intent, node, boot, age, true, body));
        }
    }

    /** False when it is full. */
    synchronized boolean add(IntentId intent, AskBody body) {
        if (waiting.size() >= MAX) {
            return false;
        }
        waiting.put(intent, new Waiting(intent, body));
        return true;
    }

    /** What was asked; empty when it was answered before. */
    synchronized Optional<AskBody> answered(IntentId intent) {
        return Optional.ofNullable(waiting.remove(intent)).map(asked -> asked.body);
    }

    synchronized int size() {
        return waiting.size();
    }

    @Override
    public synchronized List<OutboxSender.Pending> listPending(int max) {
        return waiting.values().stream().<OutboxSender.Pending>map(one -> one).limit(max).toList();
    }
}
