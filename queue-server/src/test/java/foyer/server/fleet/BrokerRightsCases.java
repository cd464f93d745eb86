package foyer.server.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.mqtt.Delivery;
import foyer.mqtt.Inbox;
import foyer.mqtt.LinkBuilder;
import foyer.mqtt.LinkSettings;
import foyer.mqtt.LinkState;
import foyer.mqtt.MqttLink;
import foyer.mqtt.Publication;
import foyer.mqtt.PublishDenied;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold at any broker: run against the embedded one and against Mosquitto. */
@Timeout(60)
abstract class BrokerRightsCases {
    static final String OWN = "foyer/1/hall/node/kiosk-1/";

    private final List<MqttLink> links = new ArrayList<>();

    abstract FleetFixture fleet();

    abstract URI broker();

    @AfterEach
    void closeLinks() {
        links.forEach(MqttLink::close);
    }

    final LinkSettings as(String name, String secret) {
        return LinkSettings.defaults(broker(), name, name, secret)
                .withBackoff(Duration.ofMillis(50), Duration.ofMillis(300));
    }

    final LinkSettings asKiosk() {
        return as("kiosk-1", fleet().kiosk.secret());
    }

    final LinkSettings asServer() {
        return as("server-main", fleet().serverSecret);
    }

    final MqttLink start(LinkBuilder builder) {
        var link = builder.build();
        links.add(link);
        link.start();
        return link;
    }

    final MqttLink up(LinkBuilder builder) {
        var link = start(builder);
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> link.state() instanceof LinkState.Connected);
        return link;
    }

    final void isRefused(LinkSettings settings) {
        var link = start(MqttLink.builder(settings));
        await().atMost(20, TimeUnit.SECONDS)
                .until(
                        () ->
                                link.state() instanceof LinkState.Connecting(int _, String why)
                                        && !why.isEmpty());
        assertThat(((LinkState.Connecting) link.state()).lastProblem()).contains("connect");
        link.close();
    }

    static void publish(MqttLink link, Publication publication) {
        link.publish(publication).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    static void isDenied(MqttLink link, Publication publication) {
        assertThat(
                        link.publish(publication)
                                .toCompletableFuture()
                                .orTimeout(20, TimeUnit.SECONDS)
                                .handle((_, problem) -> cause(problem))
                                .join())
                .isInstanceOfSatisfying(
                        PublishDenied.class,
                        denied -> assertThat(denied.reasonCode()).isEqualTo(0x87));
        assertThat(link.state()).isInstanceOf(LinkState.Connected.class);
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException ? problem.getCause() : problem;
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void aNodeAsksAndIsAnswered() throws Exception {
        var asks = new LinkedBlockingQueue<Delivery>();
        var answers = new LinkedBlockingQueue<Delivery>();
        var server =
                up(
                        MqttLink.builder(asServer())
                                .subscribe("foyer/1/hall/node/+/ask", 1, 10, Inbox.of(asks::add)));
        var kiosk =
                up(
                        MqttLink.builder(asKiosk())
                                .subscribe(OWN + "answer", 1, 10, Inbox.of(answers::add)));
        publish(kiosk, Publication.question(OWN + "ask", text("?"), OWN + "answer", text("7")));
        var ask = asks.poll(20, TimeUnit.SECONDS);
        assertThat(ask.topic()).isEqualTo(OWN + "ask");
        publish(
                server,
                Publication.message(ask.responseTopic(), text("!"))
                        .correlatedWith(ask.correlation()));
        assertThat(answers.poll(20, TimeUnit.SECONDS).correlation()).isEqualTo(text("7"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        isRefused(as("kiosk-1", fleet().other.secret()));
    }

    @Test
    void anUnknownNameIsRefused() {
        isRefused(as("kiosk-7", fleet().kiosk.secret()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foyer/1/hall/node/kiosk-2/ask",
                "foyer/1/hall/node/kiosk-1/answer",
                "foyer/1/hall/board",
                "foyer/1/hall/beat",
                "foyer/1/server/main",
                "foyer/1/annexe/node/kiosk-1/ask",
                "elsewhere",
            })
    void aForeignTopicIsDeniedAndTheLinkStays(String topic) {
        var kiosk = up(MqttLink.builder(asKiosk()));
        isDenied(kiosk, Publication.message(topic, text("forged")));
        publish(kiosk, Publication.message(OWN + "ask", text("mine")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foyer/1/hall/node/kiosk-2/answer",
                "foyer/1/hall/node/+/answer",
                "foyer/1/hall/node/kiosk-2/ask",
            })
    void whatIsForAnotherNeverArrives(String filter) {
        var overheard = new LinkedBlockingQueue<Delivery>();
        var own = new LinkedBlockingQueue<Delivery>();
        start(MqttLink.builder(asKiosk()).subscribe(filter, 1, 10, Inbox.of(overheard::add)));
        var server = up(MqttLink.builder(asServer()));
        var other =
                up(
                        MqttLink.builder(as("kiosk-2", fleet().other.secret()))
                                .subscribe(
                                        "foyer/1/hall/node/kiosk-2/answer",
                                        1,
                                        10,
                                        Inbox.of(own::add)));
        publish(other, Publication.message("foyer/1/hall/node/kiosk-2/ask", text("?")));
        publish(server, Publication.message("foyer/1/hall/node/kiosk-2/answer", text("secret")));
        await().until(() -> !own.isEmpty());
        await().during(Duration.ofMillis(300)).until(overheard::isEmpty);
    }

    @Test
    void theSecondLinkOfTheServerDoesNotEndTheFirst() {
        var first = up(MqttLink.builder(asServer()));
        var second = up(MqttLink.builder(as("server-main.2", fleet().serverSecret)));
        publish(second, Publication.message("foyer/1/hall/node/kiosk-1/command", text("x")));
        publish(first, Publication.message("foyer/1/hall/node/kiosk-1/command", text("x")));
    }

    @Test
    void aNodeReadsBackWhatTheBrokerKeepsOfIt() throws Exception {
        publish(
                up(MqttLink.builder(asKiosk())),
                Publication.retainedState(OWN + "presence", text("boot 7")));
        links.forEach(MqttLink::close);
        var kept = new LinkedBlockingQueue<Delivery>();
        up(
                MqttLink.builder(asKiosk())
                        .subscribeIfAllowed(OWN + "presence", 1, 10, Inbox.of(kept::add)));
        assertThat(kept.poll(20, TimeUnit.SECONDS).payload()).isEqualTo(text("boot 7"));
    }
}
