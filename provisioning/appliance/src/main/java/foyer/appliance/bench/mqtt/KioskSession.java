package foyer.appliance.bench.mqtt;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Decoded;
import foyer.contract.Limits;
import foyer.contract.MessageCodec;
import foyer.contract.Topics;
import foyer.contract.words.IntentId;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.OutboxSender;
import foyer.mqtt.Publication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * One kiosk at the broker: asks, waits for the answer. Any thread may ask, one question at a time
 * of each.
 */
public final class KioskSession implements AutoCloseable {
    private static final int ANSWER_SECONDS = 30;
    private static final int INBOX = 64;

    private final NodeId node;
    private final MqttLink link;
    private final MessageCodec codec = new MessageCodec();
    private final Map<String, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> connected = new CompletableFuture<>();

    /** Hears answers of both sites: its own and the one the echo plays. */
    public KioskSession(URI broker, NodeId node, SiteId one, SiteId other) {
        this.node = node;
        this.link =
                MqttLink.builder(LinkSettings.defaults(broker, node.value(), node.value(), "bench"))
                        .subscribe(Topics.answer(one, node), 1, INBOX, Inbox.of(this::answered))
                        .subscribe(Topics.answer(other, node), 1, INBOX, Inbox.of(this::answered))
                        .onState(this::noteState)
                        .build();
        link.start();
    }

    private void noteState(LinkState state) {
        if (state instanceof LinkState.Connected) {
            connected.complete(null);
        }
    }

    public void awaitConnected() throws Exception {
        connected.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns with the application's answer. */
    public Answer ask(SiteId site, IntentId intent, AskBody body) throws Exception {
        var answer = new CompletableFuture<Answer>();
        waiting.put(intent.value(), answer);
        var ask = new Ask(Limits.VERSION, intent, node, 1, 0, true, body);
        var question =
                Publication.question(
                        Topics.ask(site, node),
                        codec.encode(ask),
                        Topics.answer(site, node),
                        OutboxSender.correlation(intent));
        link.publish(question).toCompletableFuture().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private void answered(Delivery delivery) {
        var correlation = delivery.correlation();
        var decoded = codec.decode(Answer.class, delivery.payload());
        if (correlation == null || !(decoded instanceof Decoded.Ok<Answer>(Answer answer))) {
            throw new IllegalStateException("not an answer: " + decoded);
        }
        var asked = waiting.remove(new String(correlation, StandardCharsets.US_ASCII));
        if (asked != null) {
            asked.complete(answer);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
