package foyer.server.floor.mqtt;

import foyer.contract.AskBody;
import foyer.contract.Beat;
import foyer.contract.Health;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.MessageCodec;
import foyer.contract.Presence;
import foyer.contract.ServerState;
import foyer.contract.Topics;
import foyer.contract.words.ServerId;
import foyer.contract.words.SiteId;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import foyer.server.floor.Beside;
import foyer.server.floor.FloorViews;
import foyer.server.floor.NodeWatch;
import foyer.server.floor.Stamp;
import foyer.server.ticketing.Wants;
import foyer.server.ticketing.loop.SiteLoop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's link to one site's nodes. Thread-safe; started once. */
public final class FloorLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FloorLink.class);
    private static final int ASKS_AT_ONCE = 256;
    private static final int WATCHED_AT_ONCE = 1000;

    /** Answers, views and beats under way together. */
    private static final int WINDOW = 512;

    /** A call is on its way at once; an offer changes with every ticket and may lag a little. */
    private static final Duration BOARD_AT_MOST_EVERY = Duration.ofMillis(20);

    private static final Duration OFFER_AT_MOST_EVERY = Duration.ofMillis(500);

    /** Shorter than a kiosk's patience with silence would make a blip of the network a death. */
    private static final Duration WILL_DELAY = Duration.ofSeconds(10);

    private static final Duration GOODBYE_WITHIN = Duration.ofSeconds(2);

    private final SiteId site;
    private final ServerId server;
    private final long boot;
    private final InstantSource clock;
    private final MessageCodec codec = new MessageCodec();
    private final AtomicLong session = new AtomicLong();
    private final AtomicLong beats = new AtomicLong();
    private final Complaints complaints;
    private final ExecutorService answering =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("floor answers").factory());
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("floor beat").factory());
    private final CompletableFuture<@Nullable Void> firstConnect = new CompletableFuture<>();
    private final MqttLink link;
    private final ViewPublisher views;
    private final SiteLoop loop;
    private final Beside beside;
    private @Nullable AutoCloseable listening;

    /** Of a site that has its queue and nothing beside it. */
    public FloorLink(
            SiteLoop loop,
            FloorViews floorViews,
            NodeWatch watch,
            LinkSettings settings,
            SiteId site,
            ServerId server,
            long boot,
            InstantSource clock) {
        this(loop, floorViews, watch, settings, site, server, boot, clock, Beside.of(List.of()));
    }

    /** Of a site that knows of no appointments. */
    public FloorLink(
            SiteLoop loop,
            FloorViews floorViews,
            NodeWatch watch,
            LinkSettings settings,
            SiteId site,
            ServerId server,
            long boot,
            InstantSource clock,
            Beside beside) {
        this(
                loop,
                floorViews,
                watch,
                settings,
                site,
                server,
                boot,
                clock,
                beside,
                _ -> Wants.NOTHING);
    }

    /**
     * @param boot grows with every start of this server
     * @param beside looks after what is not the queue's
     * @param appointments with what somebody waits who checks in
     */
    public FloorLink(
            SiteLoop loop,
            FloorViews floorViews,
            NodeWatch watch,
            LinkSettings settings,
            SiteId site,
            ServerId server,
            long boot,
            InstantSource clock,
            Beside beside,
            Function<AskBody.CheckIn, Wants> appointments) {
        this.loop = loop;
        this.beside = beside;
        this.site = site;
        this.server = server;
        this.boot = boot;
        this.clock = clock;
        this.complaints = new Complaints(clock);
        this.link = link(settings.withWindow(WINDOW), watch, appointments);
        this.views = new ViewPublisher(views(floorViews), link::publish);
    }

    private MqttLink link(
            LinkSettings settings, NodeWatch watch, Function<AskBody.CheckIn, Wants> appointments) {
        var answers = new AnswerSender(site, server, codec, clock, this::publish);
        var presence =
                new WatchInbox<>(
                        site, Presence.class, Presence::node, watch::heard, codec, complaints);
        var health =
                new WatchInbox<>(site, Health.class, Health::node, watch::heard, codec, complaints);
        return MqttLink.builder(settings)
                .clock(clock)
                .will(() -> state(Liveness.OFFLINE, session.incrementAndGet()), WILL_DELAY)
                .subscribe(
                        Topics.ofAllNodes(site, "ask"),
                        1,
                        ASKS_AT_ONCE,
                        new AskInbox(
                                site,
                                loop,
                                codec,
                                answers,
                                clock,
                                complaints,
                                answering,
                                beside,
                                appointments))
                .subscribe(
                        Topics.ofAllNodes(site, "shown"),
                        1,
                        ASKS_AT_ONCE,
                        new ShownInbox(site, loop, codec, complaints))
                .subscribe(
                        Topics.ofAllNodes(site, "presence"),
                        1,
                        WATCHED_AT_ONCE,
                        Inbox.of(presence::accept))
                .subscribe(
                        Topics.ofAllNodes(site, "health"),
                        1,
                        WATCHED_AT_ONCE,
                        Inbox.of(health::accept))
                .onConnected(this::connected)
                .build();
    }

    private List<RetainedView<?>> views(FloorViews floor) {
        return List.of(
                new RetainedView<>(
                        Topics.board(site),
                        BOARD_AT_MOST_EVERY,
                        () -> loop.read(state -> floor.board(state, Stamp.NONE)),
                        floor::board,
                        codec,
                        clock,
                        boot),
                new RetainedView<>(
                        Topics.offer(site),
                        OFFER_AT_MOST_EVERY,
                        () -> loop.read(state -> floor.offer(state, clock.instant(), Stamp.NONE)),
                        floor::offer,
                        codec,
                        clock,
                        boot));
    }

    /** Returns at once; the link comes up when the broker is there. */
    public void start() {
        listening = loop.onCommitted(_ -> views.touch());
        link.start();
        long every = Limits.BEAT_EVERY.toMillis();
        var _ = pulse.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    /** Completes at the first connect; chain nothing to it that waits. */
    public CompletionStage<@Nullable Void> whenConnected() {
        return firstConnect;
    }

    public LinkState state() {
        return link.state();
    }

    /** Messages refused since the start. */
    public long refusedMessages() {
        return complaints.total();
    }

    private CompletionStage<Void> publish(Publication publication) {
        return link.publish(publication);
    }

    private void connected() {
        say(Liveness.ONLINE);
        beat();
        views.publishAnew();
        firstConnect.complete(null);
    }

    private void beat() {
        var now = clock.instant();
        var message = new Beat(Limits.VERSION, server, boot, beats.incrementAndGet(), now);
        if (link.state() instanceof LinkState.Connected) {
            quietly(publish(Publication.fleeting(Topics.beat(site), codec.encode(message))));
            views.touch();
        }
    }

    private CompletionStage<Void> say(Liveness liveness) {
        var said = publish(state(liveness, session.get()));
        quietly(said);
        return said;
    }

    private Publication state(Liveness liveness, long ofSession) {
        var message =
                new ServerState(Limits.VERSION, server, liveness, boot, ofSession, clock.instant());
        return Publication.retainedState(Topics.server(server), codec.encode(message));
    }

    private static void quietly(CompletionStage<Void> publication) {
        var _ =
                publication.whenComplete(
                        (_, problem) -> {
                            if (problem != null) {
                                LOG.debug("not published: {}", problem.getMessage());
                            }
                        });
    }

    /** Tells the nodes first, so that kiosks go on alone at once. */
    @Override
    public void close() {
        pulse.shutdownNow();
        if (link.state() instanceof LinkState.Connected) {
            sayGoodbye();
        }
        link.close();
        views.close();
        answering.shutdown();
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (Exception e) {
            LOG.warn("the floor's listener was not removed", e);
        }
    }

    private void sayGoodbye() {
        try {
            say(Liveness.OFFLINE)
                    .toCompletableFuture()
                    .get(GOODBYE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("no good-bye: {}", e.toString());
        }
    }
}
