package foyer.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A link that is cut, dead or not yet there. */
class BrokenLinkTest extends LinkToABroker {
    @Test
    void theFirstConnectIsTriedUntilItSucceeds() {
        proxy.refuse();
        var states = new ConcurrentLinkedQueue<LinkState>();
        var link = start(MqttLink.builder(settings("patient")).onState(states::add));
        await().until(() -> proxy.accepted() >= 3);
        assertThat(link.state())
                .isInstanceOfSatisfying(
                        LinkState.Connecting.class,
                        state -> assertThat(state.lastProblem()).isNotEmpty());
        proxy.open();
        awaitUp(link);
        assertThat(states).last().isInstanceOf(LinkState.Connected.class);
    }

    @Test
    void aConnectThatIsNeverAnsweredIsGivenUpAndTriedAgain() {
        proxy.blackHole();
        var link = start(MqttLink.builder(settings("unheard")));
        await().atMost(20, TimeUnit.SECONDS).until(() -> proxy.accepted() >= 2);
        assertThat(link.state())
                .isInstanceOfSatisfying(
                        LinkState.Connecting.class,
                        state -> assertThat(state.lastProblem()).contains("no answer within"));
        proxy.open();
        proxy.cut();
        awaitUp(link);
    }

    @Test
    void afterACutTheLinkSubscribesAgainAndPublishesItsStateAnew() throws Exception {
        var seen = new LinkedBlockingQueue<Delivery>();
        var births = new AtomicInteger();
        var watcher = bystander("t/birth", new LinkedBlockingQueue<>());
        var link =
                start(
                        MqttLink.builder(settings("reborn"))
                                .subscribe(topic, 1, 10, Inbox.of(seen::add))
                                .onConnected(births::incrementAndGet));
        awaitUp(link);
        for (int cut = 1; cut <= 3; cut++) {
            proxy.cut();
            int expected = cut + 1;
            await().atMost(20, TimeUnit.SECONDS).until(() -> births.get() == expected);
            publish(watcher, Publication.message(topic, bytes(cut)));
            assertThat(next(seen).payload()).isEqualTo(bytes(cut));
        }
    }

    @Test
    void whatWasInFlightWhenTheLinkBrokeFails() {
        var link = start(MqttLink.builder(settings("interrupted")));
        awaitUp(link);
        proxy.blackHole();
        var publishing = link.publish(Publication.message(topic, bytes(1))).toCompletableFuture();
        assertThat(publishing).isNotDone();
        proxy.cut();
        assertThat(publishing)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(LinkDown.class);
    }

    @Test
    void aDeadLinkIsNoticedByTheMissingBeat() {
        var silence = Duration.ofMillis(800);
        var beating = bystander("t/nothing", new LinkedBlockingQueue<>());
        var problems = new ConcurrentLinkedQueue<String>();
        var link =
                start(
                        MqttLink.builder(settings("watchful"))
                                .subscribe(topic, 0, 10, Inbox.of(beat -> {}))
                                .liveness(topic, silence)
                                .onState(
                                        state -> {
                                            if (state
                                                    instanceof
                                                    LinkState.Connecting(int _, String why)) {
                                                problems.add(why);
                                            }
                                        }));
        awaitUp(link);
        await().during(silence.multipliedBy(2))
                .atMost(20, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            beating.publish(Publication.fleeting(topic, bytes(0)));
                            return link.state() instanceof LinkState.Connected;
                        });
        proxy.blackHole();
        long start = System.nanoTime();
        awaitDown(link);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(silence.plusSeconds(2));
        assertThat(problems).last().asString().contains("silence").contains(topic);
        proxy.open();
        awaitUp(link);
    }

    @Test
    void theWillIsPublishedAfterACutAndNotAfterAGoodbye() throws Exception {
        var seen = new LinkedBlockingQueue<Delivery>();
        bystander(topic, seen);
        var session = new AtomicInteger();
        var link =
                start(
                        MqttLink.builder(settings("mortal"))
                                .will(
                                        () ->
                                                Publication.retainedState(
                                                        topic, bytes(session.incrementAndGet())),
                                        Duration.ZERO));
        awaitUp(link);
        proxy.refuse();
        assertThat(next(seen).payload()).isEqualTo(bytes(1));
        proxy.open();
        awaitUp(link);
        seen.clear();
        link.close();
        assertThat(link.state()).isInstanceOf(LinkState.Closed.class);
        assertThat(seen.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void manyCutsLeaveNoThreadsBehind() {
        var link = start(MqttLink.builder(settings("thrifty")));
        for (int cut = 0; cut < 8; cut++) {
            awaitUp(link);
            proxy.cut();
            awaitDown(link);
        }
        proxy.refuse();
        long before = proxy.accepted();
        await().atMost(20, TimeUnit.SECONDS).until(() -> proxy.accepted() > before + 5);
        proxy.open();
        awaitUp(link);
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(pahoThreads("thrifty")).hasSizeLessThan(5));
        link.close();
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(pahoThreads("thrifty")).isEmpty());
    }

    private static List<String> pahoThreads(String clientId) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("MQTT") && name.endsWith(clientId))
                .toList();
    }
}
