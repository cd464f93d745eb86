package foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import foyer.contract.Answer;
import foyer.contract.Ask;
import foyer.contract.AskBody;
import foyer.contract.Beat;
import foyer.contract.Decoded;
import foyer.contract.Health;
import foyer.contract.Limits;
import foyer.contract.Liveness;
import foyer.contract.Message;
import foyer.contract.MessageCodec;
import foyer.contract.Presence;
import foyer.contract.ServerState;
import foyer.contract.Topics;
import foyer.contract.words.NodeId;
import foyer.contract.words.NumberBand;
import foyer.contract.words.SiteId;
import foyer.contract.words.TicketId;
import foyer.contract.words.TicketNumber;
import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.Page;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import foyer.mqtt.kit.MosquittoBroker;
import foyer.webhost.PageProbe;
import foyer.webhost.settings.Settings;
import foyer.webhost.settings.SettingsRefused;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole node on a real broker; the server is played by the test. */
class NodeTest {
    private static final SiteId SITE = new SiteId("civic-centre");
    private static final NodeId NODE = new NodeId("kiosk-1");
    private static final MessageCodec CODEC = new MessageCodec();

    @Test
    void aNodeIsBornLeasesNumbersIssuesAndGoesOnAloneWhenTheServerIsGone(@TempDir Path folder)
            throws Exception {
        try (var broker =
                        MosquittoBroker.start(
                                Files.createDirectory(folder.resolve("broker")),
                                "allow_anonymous true");
                var server = new PlayedServer(broker.port());
                var node = start(folder, broker.port(), "both")) {
            try (var probe = new PageProbe(node.address())) {
                assertThat(probe.problemOf("")).isEmpty();
                assertThat(probe.problemOf("display")).isEmpty();
            }
            var shown = new AtomicReference<Session>();
            var booth = enter(node, shown);
            await().atMost(Duration.ofSeconds(30)).until(() -> shown.get().menu().live());
            await().untilAsserted(
                            () ->
                                    assertThat(server.seen(Presence.class))
                                            .anyMatch(
                                                    p ->
                                                            p.node().equals(NODE)
                                                                    && p.state()
                                                                            == Liveness.ONLINE));
            await().until(() -> server.answered.stream().anyMatch(AskBody.Lease.class::isInstance));
            await().until(() -> !server.seen(Health.class).isEmpty());

            walkToHousing(booth, shown);
            awaitTicket(shown);
            assertThat(ticket(shown).number()).isEqualTo(new TicketNumber("H042"));
            await().until(
                            () ->
                                    server.answered.stream()
                                            .anyMatch(AskBody.Numbered.class::isInstance));

            server.goSilent();
            touch(booth, shown, Simple.DONE);
            await().atMost(Duration.ofSeconds(15)).until(() -> !shown.get().menu().live());
            walkToHousing(booth, shown);
            awaitTicket(shown);
            assertThat(ticket(shown).number()).isEqualTo(new TicketNumber("H700"));
            assertThat(ticket(shown).live()).isFalse();

            server.speakAgain();
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    server.answered.stream()
                                            .anyMatch(
                                                    b ->
                                                            b instanceof AskBody.Numbered n
                                                                    && n.number()
                                                                            .value()
                                                                            .equals("H700")));
        }
    }

    @Test
    void allFaultsOfTheSettingsAreNamedTogether(@TempDir Path folder) throws Exception {
        var missing = folder.resolve("nothing.credentials");
        var settings =
                Settings.read(
                        KioskSettings.ALL,
                        new String[] {
                            "--foyer.node.site=Civic Centre",
                            "--foyer.node.broker=tcp://127.0.0.1:1883",
                            "--foyer.node.credentials=" + missing,
                            "--foyer.node.data=" + folder,
                            "--foyer.kiosk.printer=usb",
                        },
                        Map.of());
        assertThatThrownBy(() -> NodePlan.of(settings))
                .isInstanceOfSatisfying(
                        NodePlan.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .hasSize(3)
                                        .anyMatch(f -> f.startsWith("foyer.node.site"))
                                        .anyMatch(f -> f.startsWith("foyer.node.credentials"))
                                        .anyMatch(f -> f.startsWith("foyer.kiosk.printer")));
    }

    @Test
    void aSettingThatIsNotKnownStopsTheStart() {
        assertThatThrownBy(
                        () ->
                                Settings.read(
                                        KioskSettings.ALL,
                                        new String[] {"--foyer.node.sight=x"},
                                        Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("foyer.node.site");
    }

    private static Node start(Path folder, int port, String role) throws Exception {
        var credentials = folder.resolve("kiosk-1.credentials");
        CredentialFile.write(
                credentials, new NodeCredentials(NODE.value(), SITE.value(), "x".repeat(43)));
        var settings =
                Settings.read(
                        KioskSettings.ALL,
                        new String[] {
                            "--foyer.node.site=" + SITE,
                            "--foyer.node.role=" + role,
                            "--foyer.node.broker=tcp://127.0.0.1:" + port,
                            "--foyer.node.credentials=" + credentials,
                            "--foyer.node.data=" + Files.createDirectory(folder.resolve("data")),
                            "--foyer.web.bind=127.0.0.1",
                            "--foyer.web.port=0",
                        },
                        Map.of());
        return Node.start(settings, NodePlan.of(settings));
    }

    private static Booth enter(Node node, AtomicReference<Session> shown) throws Exception {
        // The page that was probed goes away by itself; this one has a session of its own.
        return node.context()
                .getBean(Floor.class)
                .enter(
                        new Page() {
                            @Override
                            public void show(Session session) {
                                shown.set(session);
                            }

                            @Override
                            public void clear(Session session) {
                                shown.set(session);
                            }
                        })
                .get(5, TimeUnit.SECONDS);
    }

    private static void walkToHousing(Booth booth, AtomicReference<Session> shown) {
        await().until(() -> shown.get().screen() instanceof Screen.Attract);
        touch(booth, shown, new Action.ChooseLanguage(Offers.EN));
        touch(booth, shown, new Action.OpenGroup("homes"));
        touch(booth, shown, new Action.OpenService(Offers.HOUSING));
        touch(booth, shown, Simple.WAIT_HERE);
    }

    /** As a person would: when the screen is there, and not at once. */
    private static void touch(Booth booth, AtomicReference<Session> shown, Action action) {
        long instance = shown.get().instance();
        await().pollInterval(Duration.ofMillis(250))
                .until(
                        () -> {
                            booth.touch(instance, action);
                            return shown.get().instance() > instance;
                        });
    }

    private static void awaitTicket(AtomicReference<Session> shown) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> shown.get().screen() instanceof Screen.Ticket);
    }

    private static foyer.kiosk.session.Given ticket(AtomicReference<Session> shown) {
        return ((Screen.Ticket) shown.get().screen()).given();
    }

    /** Beats, answers asks, and can fall silent. */
    private static final class PlayedServer implements AutoCloseable {
        final List<AskBody> answered = new CopyOnWriteArrayList<>();
        private final List<Message> seen = new CopyOnWriteArrayList<>();
        private final MqttLink link;
        private final java.util.concurrent.ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("played-server").factory());
        private volatile boolean silent;
        private long beats;

        PlayedServer(int port) {
            link =
                    MqttLink.builder(
                                    LinkSettings.defaults(
                                            URI.create("tcp://127.0.0.1:" + port),
                                            "main",
                                            "main",
                                            "secret"))
                            .subscribe(
                                    Topics.ofAllNodes(SITE, "ask"),
                                    1,
                                    64,
                                    Inbox.of(d -> ask(d.payload())))
                            .subscribe(
                                    Topics.ofAllNodes(SITE, "presence"),
                                    1,
                                    64,
                                    Inbox.of(d -> see(Presence.class, d.payload())))
                            .subscribe(
                                    Topics.ofAllNodes(SITE, "health"),
                                    1,
                                    64,
                                    Inbox.of(d -> see(Health.class, d.payload())))
                            .build();
            link.start();
            await().until(() -> link.state() instanceof LinkState.Connected);
            publishState();
            var _ = clock.scheduleAtFixedRate(this::beat, 0, 500, TimeUnit.MILLISECONDS);
        }

        private void publishState() {
            send(
                    Publication.retainedState(
                            Topics.server(Offers.MAIN),
                            CODEC.encode(
                                    new ServerState(
                                            Limits.VERSION,
                                            Offers.MAIN,
                                            Liveness.ONLINE,
                                            1,
                                            1,
                                            Offers.AT))));
            send(Publication.retainedState(Topics.offer(SITE), CODEC.encode(Offers.open(1))));
        }

        private void beat() {
            if (!silent) {
                beats++;
                var at = Offers.AT.plusMillis(500 * beats);
                send(
                        Publication.fleeting(
                                Topics.beat(SITE),
                                CODEC.encode(new Beat(Limits.VERSION, Offers.MAIN, 1, beats, at))));
            }
        }

        private void ask(byte[] payload) {
            if (silent || !(CODEC.decode(Ask.class, payload) instanceof Decoded.Ok<Ask>(var ask))) {
                return;
            }
            send(
                    Publication.message(
                            Topics.answer(SITE, ask.node()),
                            CODEC.encode(
                                    new Answer(
                                            Limits.VERSION,
                                            ask.intent(),
                                            Offers.MAIN,
                                            Offers.AT,
                                            body(ask.body())))));
            answered.add(ask.body());
        }

        private static Answer.Body body(AskBody body) {
            var today = LocalDate.of(2026, 11, 22);
            return switch (body) {
                case AskBody.Issue issue ->
                        new Answer.Issued(
                                new TicketId("t-1"),
                                new TicketNumber("H042"),
                                issue.service(),
                                Offers.AT,
                                Offers.AT,
                                6);
                case AskBody.Lease() ->
                        new Answer.Leased(
                                3,
                                List.of(
                                        new NumberBand(today, 700, 729, 1),
                                        new NumberBand(today.plusDays(1), 700, 729, 2)));
                case AskBody.Numbered _, AskBody.Withdraw _, AskBody.Help _ -> new Answer.Done();
            };
        }

        private <T extends Message> void see(Class<T> type, byte[] payload) {
            if (CODEC.decode(type, payload) instanceof Decoded.Ok<T>(var message)) {
                seen.add(message);
            }
        }

        <T extends Message> List<T> seen(Class<T> type) {
            var all = new ArrayList<T>();
            seen.stream().filter(type::isInstance).map(type::cast).forEach(all::add);
            return all;
        }

        void goSilent() {
            silent = true;
        }

        void speakAgain() {
            silent = false;
        }

        private void send(Publication publication) {
            link.publish(publication).toCompletableFuture().join();
        }

        @Override
        public void close() {
            clock.shutdownNow();
            link.close();
        }
    }
}
