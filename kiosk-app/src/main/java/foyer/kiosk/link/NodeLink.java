package foyer.kiosk.link;

import foyer.contract.Answer;
import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Decoded;
import foyer.contract.Health;
import foyer.contract.Limits;
import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.contract.Offer;
import foyer.contract.Presence;
import foyer.contract.ServerState;
import foyer.contract.Shown;
import foyer.contract.Topics;
import foyer.contract.words.IntentId;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.floor.WishKeeper;
import foyer.kiosk.outbox.OutboxFeed;
import foyer.kiosk.store.NodeStore;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.OutboxSender;
import foyer.mqtt.Publication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node on the broker, whichever roles it has. What comes is decoded on the link's threads and
 * handed to one thread of its own.
 */
public final class NodeLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLink.class);

    /** Long enough for a short cut to pass unseen, short enough that staff hear of a dead node. */
    private static final Duration WILL_DELAY = Duration.ofSeconds(10);

    private static final Duration HEALTH_EVERY = Duration.ofSeconds(30);
    private static final Duration CHANGE_LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration LEASE_LOOK_EVERY = Duration.ofSeconds(60);
    private static final Duration APPOINTMENTS_LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(2);
    private static final int WINDOW = 16;
    private static final int INBOX = 64;

    private final NodeIdentity identity;
    private final List<Duty> duties;
    private final MessageCodec codec = new MessageCodec();
    private final LinkThread thread = new LinkThread();
    private final Announcer announcer;
    private final SiteListener site;
    private final MqttLink link;
    private final OutboxSender sender;

    public NodeLink(
            NodeIdentity identity,
            LinkSettings settings,
            NodeStore store,
            NodeClock clock,
            List<Duty> duties,
            Supplier<IntentId> ids,
            Path offerFile) {
        this.identity = identity;
        this.duties = List.copyOf(duties);
        var feed = new OutboxFeed(store, identity.node(), clock, codec);
        var health = new HealthReport(identity, store, feed, clock, this.duties);
        this.announcer =
                new Announcer(identity, store, clock, health, codec, thread, new ToBroker());
        this.site =
                new SiteListener(
                        store,
                        clock,
                        this.duties,
                        ids,
                        offerFile,
                        codec,
                        () -> problem().isEmpty(),
                        () -> outgoing().wake());
        this.link = build(settings);
        this.sender =
                OutboxSender.over(
                        link,
                        Topics.ask(identity.site(), identity.node()),
                        Topics.answer(identity.site(), identity.node()),
                        feed,
                        WINDOW,
                        new Random());
        this.duties.forEach(duty -> duty.onHealth(() -> thread.run(announcer::publishHealth)));
    }

    private MqttLink build(LinkSettings settings) {
        var at = identity.site();
        var node = identity.node();
        return MqttLink.builder(settings)
                .will(announcer::will, WILL_DELAY)
                .subscribe(Topics.answer(at, node), 1, INBOX, this::answer)
                .subscribe(Topics.board(at), 1, INBOX, inbox(Board.class, site::board))
                .subscribe(Topics.offer(at), 1, INBOX, inbox(Offer.class, site::offer))
                .subscribe(Topics.beat(at), 0, INBOX, inbox(Beat.class, site::beat))
                .subscribe(Topics.ofAllServers(), 1, INBOX, inbox(ServerState.class, site::state))
                .subscribeIfAllowed(
                        Topics.presence(at, node),
                        1,
                        INBOX,
                        inbox(Presence.class, announcer::readBack))
                .subscribeIfAllowed(
                        Topics.health(at, node), 1, INBOX, inbox(Health.class, announcer::readBack))
                .liveness(Topics.beat(at), Limits.LINK_SILENCE)
                .onConnected(() -> thread.run(this::connected))
                .onState(state -> thread.run(() -> linkChanged(state)))
                .build();
    }

    public void start() {
        thread.run(site::recall);
        thread.every(LOOK_EVERY, site::look);
        thread.every(LEASE_LOOK_EVERY, site::lookAtLeases);
        thread.every(APPOINTMENTS_LOOK_EVERY, site::lookAtAppointments);
        thread.every(HEALTH_EVERY, announcer::publishHealth);
        thread.every(CHANGE_LOOK_EVERY, announcer::publishChanged);
        link.start();
        sender.start();
    }

    /** What the keeper of wishes tells the sender. */
    public WishKeeper.Outgoing outgoing() {
        return new WishKeeper.Outgoing() {
            @Override
            public void wake() {
                sender.wake();
            }

            @Override
            public void answered(IntentId intent) {
                sender.answered(intent);
            }

            @Override
            public void busy(IntentId intent, Duration retryAfter) {
                sender.busy(intent, retryAfter);
            }
        };
    }

    /** A display confirms a call: sent once, for a later confirmation says nothing more. */
    public void confirm(Shown shown) {
        publish(
                Publication.message(
                        Topics.shown(identity.site(), identity.node()), codec.encode(shown)));
    }

    /** For the health page: empty while the link is up, else why it is not. */
    public Optional<String> problem() {
        return switch (link.state()) {
            case LinkState.Connected _ -> Optional.empty();
            case LinkState.Connecting(_, var last) -> Optional.of("connecting: " + last);
            case LinkState.Closed() -> Optional.of("closed");
        };
    }

    private void connected() {
        announcer.connected();
        sender.linkUp();
    }

    private void linkChanged(LinkState state) {
        LOG.info("link: {}", state);
        site.look();
    }

    /** The announcer's way out. */
    private final class ToBroker implements Announcer.Outlet {
        @Override
        public void publish(Publication publication) {
            NodeLink.this.publish(publication);
        }

        @Override
        public void renew(String why) {
            link.renew(why);
        }
    }

    private void publish(Publication publication) {
        var _ =
                link.publish(publication)
                        .exceptionally(
                                problem -> {
                                    // Published anew with the next connection.
                                    LOG.debug(
                                            "{} not published: {}",
                                            publication,
                                            problem.toString());
                                    return null;
                                });
    }

    private CompletionStage<Void> answer(Delivery delivery) {
        return switch (codec.decode(Answer.class, delivery.payload())) {
            case Decoded.Ok<Answer>(var answer) -> answer(answer);
            case Decoded.Refused<Answer> refused -> {
                refuse(delivery, refused);
                yield CompletableFuture.completedStage(null);
            }
        };
    }

    /** Acknowledged when every role is done with it. */
    private CompletionStage<Void> answer(Answer answer) {
        return CompletableFuture.allOf(
                duties.stream()
                        .map(duty -> duty.answer(answer).toCompletableFuture())
                        .toArray(CompletableFuture[]::new));
    }

    private <T extends Message> Inbox inbox(Class<T> type, Consumer<T> work) {
        return Inbox.of(
                delivery -> {
                    switch (codec.decode(type, delivery.payload())) {
                        case Decoded.Ok<T>(var message) -> thread.run(() -> work.accept(message));
                        case Decoded.Refused<T> refused -> refuse(delivery, refused);
                    }
                });
    }

    private static void refuse(Delivery delivery, Decoded.Refused<?> refused) {
        LOG.warn(
                "a message on {} is ignored: {} {} {}",
                delivery.topic(),
                refused.fault(),
                refused.where(),
                refused.problem());
    }

    /** Who is switched off says so: a clean end has no will. */
    private void sayGoodbye() {
        var said = new CompletableFuture<@Nullable Void>();
        thread.run(
                () ->
                        announcer
                                .farewell()
                                .map(link::publish)
                                .orElseGet(() -> CompletableFuture.completedStage(null))
                                .whenComplete((_, _) -> said.complete(null)));
        try {
            said.get(GOODBYE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("no good-bye: {}", e.toString());
        }
    }

    @Override
    public void close() {
        sender.close();
        if (link.state() instanceof LinkState.Connected) {
            sayGoodbye();
        }
        link.close();
        thread.close();
    }
}
