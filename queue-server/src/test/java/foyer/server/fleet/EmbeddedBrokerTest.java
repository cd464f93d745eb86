package foyer.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.NodeId;
import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import foyer.mqtt.kit.CuttingProxy;
import foyer.mqtt.kit.LinkCuts;
import foyer.mqtt.kit.SharedBroker;
import foyer.mqtt.kit.TestBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest extends BrokerRightsCases {
    @RegisterExtension static final SharedBroker open = SharedBroker.with(TestBroker.Aliases.ON);

    private static FleetFixture fleet;
    private static EmbeddedBroker broker;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        fleet = new FleetFixture(folder);
        broker =
                EmbeddedBroker.start(
                        BrokerSettings.of(
                                InetAddress.getLoopbackAddress(), 0, folder.resolve("broker")),
                        fleet.principals());
        fleet.registry.onRevoked(broker::endSession);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Override
    FleetFixture fleet() {
        return fleet;
    }

    @Override
    URI broker() {
        return broker.uri();
    }

    @Test
    void aForeignClientIdIsRefused() {
        isRefused(LinkSettings.defaults(broker(), "kiosk-2", "kiosk-1", fleet().kiosk.secret()));
    }

    @Test
    void aForeignSubscriptionIsRefusedAndNamed() {
        var link =
                start(
                        MqttLink.builder(asKiosk())
                                .subscribe("foyer/1/hall/#", 1, 10, Inbox.of(_ -> {})));
        await().atMost(20, TimeUnit.SECONDS)
                .until(
                        () ->
                                link.state() instanceof LinkState.Connecting(int _, String why)
                                        && why.contains("foyer/1/hall/#"));
    }

    @Test
    void aQuestionWhoseAnswerWouldGoToAnotherIsDenied() {
        var kiosk = up(MqttLink.builder(asKiosk()));
        isDenied(
                kiosk,
                Publication.question(
                        OWN + "ask", text("?"), "foyer/1/hall/node/kiosk-2/answer", text("1")));
    }

    @Test
    void aRetainedAskIsDenied() {
        var kiosk = up(MqttLink.builder(asKiosk()));
        isDenied(kiosk, Publication.retainedState(OWN + "ask", text("again and again")));
    }

    @Test
    void aWillOnAForeignTopicIsNeverPublished() throws Exception {
        var seen = new LinkedBlockingQueue<Delivery>();
        up(
                MqttLink.builder(asServer())
                        .subscribe("foyer/1/hall/board", 1, 10, Inbox.of(seen::add)));
        try (var proxy = new CuttingProxy(broker.port())) {
            var forged = Publication.retainedState("foyer/1/hall/board", text("forged"));
            start(
                    MqttLink.builder(
                                    LinkSettings.defaults(
                                            proxy.uri(),
                                            "kiosk-1",
                                            "kiosk-1",
                                            fleet().kiosk.secret()))
                            .will(forged, Duration.ZERO));
            await().until(() -> proxy.accepted() > 0);
            await().during(Duration.ofSeconds(1))
                    .atMost(10, TimeUnit.SECONDS)
                    .until(
                            () -> {
                                proxy.cut();
                                return seen.isEmpty();
                            });
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void theSessionOfARemovedNodeEnds(@TempDir Path folder) throws Exception {
        var link = up(MqttLink.builder(as("display-9", fleet().elsewhere.secret())));
        assertThat(fleet().registry.remove(new NodeId("display-9"))).isTrue();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> link.state() instanceof LinkState.Connecting);
        await().during(Duration.ofSeconds(1))
                .until(() -> !(link.state() instanceof LinkState.Connected));
    }

    @Test
    void aTakenPortStopsTheStart(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings =
                    BrokerSettings.of(
                            InetAddress.getLoopbackAddress(), taken.getLocalPort(), folder);
            assertThatIOException()
                    .isThrownBy(() -> EmbeddedBroker.start(settings, fleet().principals()))
                    .withMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void aBrokerWithAnOpenDoorIsFoundOut() {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), open.port());
        assertThatIOException()
                .isThrownBy(() -> BrokerProbe.expectClosedDoor(address))
                .withMessageContaining("answered a stranger");
    }

    @Test
    void theLookFromOutsideSeesWhatTheBrokerOffers() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), open.port());
        var welcome = BrokerProbe.connect(address, "any");
        assertThat(welcome.reason()).isZero();
        assertThat(welcome.topicAliasMaximum()).isEqualTo(5);
        assertThat(welcome.receiveMaximum()).isNotEqualTo(EmbeddedBroker.RECEIVE_MAXIMUM);
    }

    @Test
    void theProbesNameLetsNobodyInAfterTheStart() {
        isRefused(as(BrokerProbe.NAME, fleet().kiosk.secret()));
    }

    @Test
    @Timeout(180)
    void linksCutInFlightRecoverAndLoseNothing() throws IOException {
        try (var cuts =
                new LinkCuts(
                                broker.port(),
                                uri ->
                                        LinkSettings.defaults(
                                                uri, "kiosk-1", "kiosk-1", fleet().kiosk.secret()),
                                uri ->
                                        LinkSettings.defaults(
                                                uri,
                                                "server-main",
                                                "server-main",
                                                fleet().serverSecret),
                                3)
                        .start()) {
            for (int cut = 0; cut < 3; cut++) {
                cuts.cut();
            }
            cuts.finish();
        }
    }
}
