package foyer.server;

import foyer.contract.words.IntentId;
import foyer.contract.words.ServerId;
import foyer.mqtt.LinkState;
import foyer.server.counters.Desk;
import foyer.server.floor.FloorViews;
import foyer.server.floor.NodeWatch;
import foyer.server.floor.mqtt.FloorLink;
import foyer.server.journal.JournalException;
import foyer.server.journal.JournalWriter;
import foyer.server.people.PasswordHash;
import foyer.server.people.SignInDesk;
import foyer.server.ticketing.loop.SiteLoop;
import foyer.webhost.Health;
import foyer.webhost.WebHost;
import foyer.webhost.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One site's server, running. What starts later may use what started earlier, and stops first:
 * journal and loop, pages, broker, link to the floor.
 */
final class QueueServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueServer.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<@Nullable FloorLink> floor = new AtomicReference<>();
    private @Nullable WebHost web;
    private @Nullable Broker broker;

    private QueueServer() {}

    static QueueServer start(Settings settings) throws StartRefused {
        var server = new QueueServer();
        try {
            server.startAll(settings, new SecureRandom());
            return server;
        } catch (StartRefused | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void startAll(Settings settings, SecureRandom random) throws StartRefused {
        var inputs = Inputs.read(settings, random);
        running.push(inputs.lock());
        running.push(inputs.journal());
        var loop = loop(inputs);
        running.push(loop);
        var watch = new NodeWatch(inputs.site());
        var pages = pages(settings, inputs, loop, watch, random);
        var opened = Broker.open(settings, inputs.nodes(), random);
        broker = opened;
        running.push(opened);
        var phoneAddress =
                settings.get(ServerSettings.PHONE_ADDRESS).orElse(pages.address().resolve("t/"));
        var id = new ServerId(settings.get(ServerSettings.ID));
        var link =
                new FloorLink(
                        loop,
                        new FloorViews(inputs.site(), id, phoneAddress.toString()),
                        watch,
                        opened.link(),
                        inputs.site().id(),
                        id,
                        inputs.boot(),
                        clock);
        running.push(link);
        floor.set(link);
        link.start();
        LOG.info(
                "site {} on {}, broker {}, {} nodes known, start {} of this journal",
                inputs.site().id(),
                pages.address(),
                opened.address(),
                inputs.nodes().listNodes().size(),
                inputs.boot());
    }

    private SiteLoop loop(Inputs inputs) throws StartRefused {
        try {
            return SiteLoop.start(inputs.site(), new JournalWriter(inputs.journal()), clock);
        } catch (JournalException e) {
            throw new StartRefused(
                    "the journal of " + inputs.site().id() + ": " + e.getMessage(), e);
        }
    }

    private WebHost pages(
            Settings settings, Inputs inputs, SiteLoop loop, NodeWatch watch, SecureRandom random) {
        var salt = new byte[PasswordHash.SALT_BYTES];
        random.nextBytes(salt);
        Supplier<IntentId> intents = () -> new IntentId(UUID.randomUUID().toString());
        var context =
                ApplicationContext.builder()
                        .banner(false)
                        .singletons(
                                settings,
                                clock,
                                inputs.site(),
                                inputs.people(),
                                loop,
                                watch,
                                new Desk(loop, intents),
                                new SignInDesk(
                                        inputs.people(), clock, salt, PasswordHash.ITERATIONS),
                                new Readiness("broker link", this::floorHealth))
                        .start();
        running.push(context);
        var host = context.getBean(WebHost.class);
        host.start();
        web = host;
        return host;
    }

    private Health floorHealth() {
        var link = floor.get();
        return link != null && link.state() instanceof LinkState.Connected
                ? new Health.Up()
                : new Health.Down("kiosks and displays are not heard: no connection to the broker");
    }

    URI pages() {
        return started(web).address();
    }

    URI broker() {
        return started(broker).address();
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the server is not started");
        }
        return part;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            var part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop properly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
