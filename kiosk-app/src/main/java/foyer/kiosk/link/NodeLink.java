package foyer.kiosk.link;

import foyer.contract.Answer;
import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.Decoded;
import foyer.contract.Limits;
import foyer.contract.Liveness;
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
import foyer.kiosk.store.StoreFailed;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.OutboxSender;
import foyer.mqtt.Publication;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node on the broker, whichever roles it has. What comes is decoded on the link's threads and
 * handed to one thread of its own, so that everything below is confined to that.
 */
public final class NodeLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLink.class);

    /** Long enough for a short cut to pass unseen, short enough that staff hear of a dead node. */
    private static final Duration WILL_DELAY = Duration.ofSeconds(10);

    private static final Duration HEALTH_EVERY = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration LEASE_LOOK_EVERY = Duration.ofSeconds(60);
    private static final int WINDOW = 16;
    private static final int INBOX = 64;

    private final NodeIdentity identity;
    private final NodeStore store;
    private final NodeClock clock;
    private final List<Duty> duties;
    private final MessageCodec codec = new MessageCodec();
    private final ServerWatch watch = new ServerWatch();
    private final LastOffer lastOffer;
    private final HealthReport health;
    private final LeaseKeeper leases;
    private final AtomicLong session = new AtomicLong();
    private final ScheduledThreadPoolExecutor thread;
    private final MqttLink link;
    private final OutboxSender sender;
    private @Nullable Offer offer;
    private boolean live;

    public NodeLink(
            NodeIdentity identity,
            LinkSettings settings,
            NodeStore store,
            NodeClock clock,
            List<Duty> duties,
            Supplier<IntentId> ids,
            Path offerFile) {
        this.identity = identity;
        this.store = store;
        this.clock = clock;
        this.duties = List.copyOf(duties);
        this.lastOffer = new LastOffer(offerFile, codec);
        var feed = new OutboxFeed(store, identity.node(), clock, codec);
        this.health = new HealthReport(identity, store, feed, clock, this.duties);
        this.leases = new LeaseKeeper(store, clock, ids);
        this.thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("node-link").factory());
        this.link = build(settings);
        this.sender =
                OutboxSender.over(
                        link,
                        Topics.ask(identity.site(), identity.node()),
                        Topics.answer(identity.site(), identity.node()),
                        feed,
                        WINDOW,
                        new Random());
        this.duties.forEach(duty -> duty.onHealth(() -> run(this::publishHealth)));
    }

    private MqttLink build(LinkSettings settings) {
        var site = identity.site();
        var node = identity.node();
        return MqttLink.builder(settings)
                .will(this::will, WILL_DELAY)
                .subscribe(Topics.answer(site, node), 1, INBOX, this::answer)
                .subscribe(Topics.board(site), 1, INBOX, inbox(Board.class, this::board))
                .subscribe(Topics.offer(site), 1, INBOX, inbox(Offer.class, this::offer))
                .subscribe(Topics.beat(site), 0, INBOX, inbox(Beat.class, this::beat))
                .subscribe(Topics.ofAllServers(), 1, INBOX, inbox(ServerState.class, this::state))
                .liveness(Topics.beat(site), Limits.LINK_SILENCE)
                .onConnected(() -> run(this::connected))
                .onState(state -> run(() -> linkChanged(state)))
                .build();
    }

    /** The last offer on disk is shown until the link brings a newer one. */
    public void start() {
        lastOffer.load().filter(this::isUsable).ifPresent(saved -> run(() -> useOffer(saved)));
        every(LOOK_EVERY, this::look);
        every(LEASE_LOOK_EVERY, this::lookAtLeases);
        every(HEALTH_EVERY, this::publishHealth);
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

    private Publication will() {
        return presence(Liveness.OFFLINE, session.incrementAndGet());
    }

    private Publication presence(Liveness state, long ofSession) {
        var presence =
                new Presence(
                        Limits.VERSION,
                        identity.node(),
                        identity.role(),
                        state,
                        store.boot(),
                        ofSession,
                        clock.best());
        return Publication.retainedState(
                Topics.presence(identity.site(), identity.node()), codec.encode(presence));
    }

    private void connected() {
        publish(presence(Liveness.ONLINE, session.get()));
        publishHealth();
        sender.linkUp();
    }

    private void publishHealth() {
        publish(
                Publication.retainedState(
                        Topics.health(identity.site(), identity.node()),
                        codec.encode(health.now())));
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

    private void board(Board board) {
        duties.forEach(duty -> duty.board(board));
    }

    private <T extends Message> Inbox inbox(Class<T> type, Consumer<T> work) {
        return Inbox.of(
                delivery -> {
                    switch (codec.decode(type, delivery.payload())) {
                        case Decoded.Ok<T>(var message) -> run(() -> work.accept(message));
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

    private void beat(Beat beat) {
        if (watch.beat(beat, clock.nanos())) {
            clock.hear(beat.at());
            duties.forEach(duty -> duty.beat(beat));
            look();
        }
    }

    private void state(ServerState state) {
        watch.state(state);
        look();
    }

    private void offer(Offer newest) {
        if (isUsable(newest) && watch.offer(newest)) {
            useOffer(newest);
            lastOffer.save(newest);
            lookAtLeases();
        }
    }

    private boolean isUsable(Offer candidate) {
        try {
            ZoneId.of(candidate.zone());
            return true;
        } catch (DateTimeException e) {
            LOG.warn("an offer with the time zone {} is ignored", e.getMessage());
            return false;
        }
    }

    private void useOffer(Offer newest) {
        offer = newest;
        duties.forEach(duty -> duty.offer(newest));
    }

    private void linkChanged(LinkState state) {
        LOG.info("link: {}", state);
        look();
    }

    private void look() {
        boolean heard = link.state() instanceof LinkState.Connected && watch.isLive(clock.nanos());
        if (heard != live) {
            LOG.info(heard ? "the server is heard" : "the server is not heard: going on alone");
            live = heard;
            duties.forEach(duty -> duty.live(heard));
            lookAtLeases();
        }
    }

    private void lookAtLeases() {
        var known = offer;
        try {
            boolean numbers = duties.stream().anyMatch(Duty::givesNumbers);
            if (live && numbers && known != null && leases.look(known)) {
                sender.wake();
            }
        } catch (StoreFailed e) {
            LOG.error("leases could not be looked after", e);
        }
    }

    private void every(Duration period, Runnable work) {
        var _ =
                thread.scheduleWithFixedDelay(
                        guarded(work), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(Runnable work) {
        try {
            thread.execute(guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("the link is closed");
        }
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("the node's link failed at something", e);
            }
        };
    }

    @Override
    public void close() {
        sender.close();
        link.close();
        thread.shutdownNow();
    }
}
