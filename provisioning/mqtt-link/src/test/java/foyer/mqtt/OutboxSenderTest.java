package foyer.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import foyer.contract.words.IntentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxSenderTest {
    private static final Duration RESEND = Duration.ofMillis(300);
    private static final int WINDOW = 5;

    private final ConcurrentSkipListMap<Integer, MemoryEntry> pending =
            new ConcurrentSkipListMap<>();
    private final Collection<IntentId> sent = new ConcurrentLinkedQueue<>();
    private volatile boolean linkIsDown;
    private volatile boolean windowIsNarrow;
    private volatile boolean sourceFails;
    private final AtomicInteger reads = new AtomicInteger();
    private final OutboxSender sender =
            new OutboxSender(this::list, WINDOW, RESEND, new Random(1), this::send);

    @AfterEach
    void close() {
        sender.close();
    }

    private record MemoryEntry(IntentId intent) implements OutboxSender.Pending {
        @Override
        public byte[] encode() {
            return intent.value().getBytes(UTF_8);
        }
    }

    private static IntentId intent(int n) {
        return new IntentId("00000000-0000-0000-0000-%012d".formatted(n));
    }

    private void add(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(n -> pending.put(n, new MemoryEntry(intent(n))));
        sender.wake();
    }

    private void answer(int n) {
        pending.remove(n);
        sender.answered(intent(n));
    }

    private List<OutboxSender.Pending> list(int max) {
        reads.incrementAndGet();
        if (sourceFails) {
            throw new IllegalStateException("the disk is gone");
        }
        return pending.values().stream().limit(max).map(OutboxSender.Pending.class::cast).toList();
    }

    private CompletionStage<Void> send(OutboxSender.Pending one) {
        if (sent.size() % 3 == 2 && windowIsNarrow) {
            windowIsNarrow = false;
            return CompletableFuture.failedFuture(new WindowFull(2));
        }
        if (linkIsDown) {
            return CompletableFuture.failedFuture(new LinkDown("cable"));
        }
        sent.add(one.intent());
        return CompletableFuture.completedFuture(null);
    }

    private List<IntentId> sentOnce() {
        return new ArrayList<>(sent).stream().distinct().toList();
    }

    private static List<IntentId> intents(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(OutboxSenderTest::intent).toList();
    }

    @Test
    void theOldestGoFirstAndNeverMoreThanTheWindow() {
        sender.start();
        add(1, 12);
        await().until(() -> sentOnce().size() >= WINDOW);
        assertThat(sentOnce()).isEqualTo(intents(1, 5));
        answer(2);
        answer(1);
        await().until(() -> sentOnce().size() >= WINDOW + 2);
        assertThat(sentOnce()).isEqualTo(intents(1, 7));
    }

    @Test
    void anUnansweredOneIsSentAgainAndAgain() {
        sender.start();
        add(1, 1);
        await().until(() -> sent.size() >= 3);
        answer(1);
        int soFar = sent.size();
        await().during(RESEND.multipliedBy(2)).until(() -> sent.size() <= soFar + 1);
    }

    @Test
    void withoutALinkNothingIsLostAndTheOrderStays() {
        linkIsDown = true;
        sender.start();
        add(1, 3);
        await().until(() -> reads.get() >= 2);
        add(4, 5);
        linkIsDown = false;
        sender.linkUp();
        await().until(() -> sentOnce().size() == 5);
        assertThat(sentOnce()).isEqualTo(intents(1, 5));
    }

    @Test
    void aFullWindowIsTriedAgainInAMomentAndInOrder() {
        windowIsNarrow = true;
        sender.start();
        add(1, 5);
        await().pollInterval(Duration.ofMillis(5)).until(() -> sentOnce().size() == 5);
        assertThat(windowIsNarrow).isFalse();
        assertThat(sentOnce()).isEqualTo(intents(1, 5));
        assertThat(sent).as("sent before any resend").hasSize(5);
    }

    @Test
    void aLinkThatStaysDownIsNotTriedWithoutPause() {
        linkIsDown = true;
        sender.start();
        add(1, 3);
        await().during(Duration.ofMillis(400)).until(() -> reads.get() < 5);
    }

    @Test
    void aSourceThatFailsIsAskedAgainLater() {
        sourceFails = true;
        sender.start();
        add(1, 1);
        await().until(() -> reads.get() >= 1);
        await().during(Duration.ofMillis(300)).until(() -> reads.get() == 1);
        sourceFails = false;
        await().until(() -> sentOnce().equals(intents(1, 1)));
    }

    @Test
    void aBusyAnswerPostponesOnlyItsOwnIntent() {
        sender.start();
        add(1, 2);
        await().until(() -> sent.size() >= 2);
        sender.busy(intent(1), Duration.ofMinutes(5));
        sent.clear();
        await().until(() -> sent.size() >= 2);
        assertThat(sent).containsOnly(intent(2));
    }
}
