package foyer.appliance.simulate;

import foyer.contract.Answer;
import foyer.contract.AskBody;
import foyer.contract.Decoded;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.MessageCodec;
import foyer.contract.NodeRole;
import foyer.contract.Presence;
import foyer.contract.Topics;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.NodeId;
import foyer.contract.words.SiteId;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.OutboxSender;
import foyer.mqtt.Publication;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kiosk without a screen: it asks for tickets over MQTT until it is answered and says which
 * number was given, as a real one does. Thread-safe.
 */
final class SimulatedKiosk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedKiosk.class);
    private static final int WINDOW = 16;
    private static final int INBOX = 64;
    private static final Duration WILL_DELAY = Duration.ofSeconds(10);

    private final SiteId site;
    private final NodeId node;
    // Grows from run to run, which is all a node's boot number has to do.
    private final long boot = Instant.now().getEpochSecond();
    private final MessageCodec codec = new MessageCodec();
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong session = new AtomicLong();
    private final AtomicLong given = new AtomicLong();
    private final MemoryOutbox outbox;
    private final MqttLink link;
    private final OutboxSender sender;

    SimulatedKiosk(LinkSettings settings, SiteId site, NodeId node) {
        this.site = site;
        this.node = node;
        this.outbox = new MemoryOutbox(node, boot, codec);
        this.link =
                MqttLink.builder(settings)
                        .will(
                                () -> presence(Liveness.OFFLINE, session.incrementAndGet()),
                                WILL_DELAY)
                        .subscribe(Topics.answer(site, node), 1, INBOX, Inbox.of(this::answered))
                        .subscribe(Topics.beat(site), 0, INBOX, Inbox.of(_ -> {}))
                        .liveness(Topics.beat(site), Limits.LINK_SILENCE)
                        .onConnected(this::connected)
                        .build();
        this.sender =
                OutboxSender.over(
                        link,
                        Topics.ask(site, node),
                        Topics.answer(site, node),
                        outbox,
                        WINDOW,
                        new Random());
    }

    void start() {
        sender.start();
        link.start();
    }

    LinkState state() {
        return link.state();
    }

    /** Numbers the visitors went away with. */
    long given() {
        return given.get();
    }

    /** Asked and not yet answered. */
    int unanswered() {
        return outbox.size();
    }

    /** Somebody comes. */
    void visit(Arrival arrival) {
        var token = new byte[16];
        random.nextBytes(token);
        ask(new AskBody.Issue(arrival.service(), arrival.language(), LinkToken.of(token)));
    }

    private void ask(AskBody body) {
        if (outbox.add(new IntentId(UUID.randomUUID().toString()), body)) {
            sender.wake();
        } else {
            LOG.warn("the server has not answered for so long that visitors are sent home");
        }
    }

    private void connected() {
        var _ = link.publish(presence(Liveness.ONLINE, session.get()));
        sender.linkUp();
    }

    private Publication presence(Liveness state, long ofSession) {
        var message =
                new Presence(
                        Limits.VERSION,
                        node,
                        NodeRole.KIOSK,
                        state,
                        boot,
                        ofSession,
                        Instant.now());
        return Publication.retainedState(Topics.presence(site, node), codec.encode(message));
    }

    private void answered(Delivery delivery) {
        switch (codec.decode(Answer.class, delivery.payload())) {
            case Decoded.Refused<Answer> refused ->
                    LOG.warn("an answer is not readable: {}", refused.problem());
            case Decoded.Ok<Answer>(var answer) -> take(answer);
        }
    }

    private void take(Answer answer) {
        if (answer.body() instanceof Answer.Busy(long retryAfterMillis)) {
            sender.busy(answer.intent(), Duration.ofMillis(retryAfterMillis));
            return;
        }
        boolean first = outbox.answered(answer.intent()).isPresent();
        sender.answered(answer.intent());
        if (!first) {
            return;
        }
        switch (answer.body()) {
            case Answer.Issued issued -> {
                given.incrementAndGet();
                // No business day: this kiosk does not know the site's clock.
                ask(new AskBody.Numbered(answer.intent(), issued.number(), null));
            }
            case Answer.Refused(String reason, String detail) ->
                    LOG.info("a visitor was turned away: {} {}", reason, detail);
            case Answer.HostsFound _, Answer.Welcomed _ -> {}
            case Answer.Done _, Answer.Leased _, Answer.Busy _ -> {}
        }
    }

    @Override
    public void close() {
        sender.close();
        link.close();
    }
}
