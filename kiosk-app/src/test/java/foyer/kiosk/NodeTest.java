package foyer.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.AskBody;
import foyer.contract.Health;
import foyer.contract.Liveness;
import foyer.contract.Presence;
import foyer.contract.words.NodeId;
import foyer.contract.words.TicketNumber;
import foyer.enrolment.CredentialFile;
import foyer.enrolment.NodeCredentials;
import foyer.kiosk.floor.Booth;
import foyer.kiosk.floor.Floor;
import foyer.kiosk.floor.Page;
import foyer.kiosk.session.Action;
import foyer.kiosk.session.Action.Simple;
import foyer.kiosk.session.Given;
import foyer.kiosk.session.Screen;
import foyer.kiosk.session.Session;
import foyer.mqtt.kit.MosquittoBroker;
import foyer.webhost.PageProbe;
import foyer.webhost.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole node on a real broker; the server is played by the test. */
class NodeTest {
    private static final NodeId NODE = new NodeId("kiosk-1");

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

    private static Node start(Path folder, int port, String role) throws Exception {
        var credentials = folder.resolve("kiosk-1.credentials");
        CredentialFile.write(
                credentials,
                new NodeCredentials(NODE.value(), PlayedServer.SITE.value(), "x".repeat(43)));
        var settings =
                Settings.read(
                        KioskSettings.ALL,
                        new String[] {
                            "--foyer.node.site=" + PlayedServer.SITE,
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
                            booth.touch(instance, Duration.ofNanos(System.nanoTime()), action);
                            return shown.get().instance() > instance;
                        });
    }

    private static void awaitTicket(AtomicReference<Session> shown) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> shown.get().screen() instanceof Screen.Ticket);
    }

    private static Given ticket(AtomicReference<Session> shown) {
        return ((Screen.Ticket) shown.get().screen()).given();
    }
}
