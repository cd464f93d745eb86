package foyer.mqtt;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bounded hand-over of one subscription and the thread that empties it. Filled by Paho's
 * callback thread, which therefore never runs code of ours that may wait. While as many are under
 * way as the subscription takes, nothing more is taken up and so nothing acknowledged.
 */
final class InboxWorker {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);

    private final Subscription subscription;
    private final LongAdder failures;
    private final BlockingQueue<Arrival> queue;
    private final Semaphore underWay;
    private final Thread thread;

    InboxWorker(Subscription subscription, String clientId, LongAdder failures) {
        this.subscription = subscription;
        this.failures = failures;
        // Room for what the broker may have in flight now, and for what the connection before left.
        this.queue = new ArrayBlockingQueue<>(2 * subscription.capacity());
        this.underWay = new Semaphore(subscription.capacity());
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("inbox " + clientId + " " + subscription.filter())
                        .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean takes(String topic) {
        return subscription.filter().matches(topic);
    }

    /** False when it is full. */
    boolean offer(Arrival arrival) {
        return queue.offer(arrival);
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                underWay.acquire();
                hand(queue.take());
            }
        } catch (InterruptedException e) {
            LOG.debug("{} ends with {} waiting", thread.getName(), queue.size());
        }
    }

    private void hand(Arrival arrival) {
        try {
            var _ =
                    subscription
                            .inbox()
                            .accept(arrival.delivery())
                            .whenComplete((_, problem) -> finished(arrival, problem));
        } catch (RuntimeException | Error e) {
            finished(arrival, e);
        }
        arrival.acknowledge();
    }

    private void finished(Arrival arrival, @Nullable Throwable problem) {
        if (problem != null) {
            failures.increment();
            LOG.error("{} could not be handled", arrival.delivery(), problem);
        }
        underWay.release();
    }
}
