package foyer.kiosk.display;

import foyer.contract.Shown;
import foyer.contract.words.CallId;
import foyer.contract.words.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A node on real time, which the test may hurry, that keeps what it was asked to send. */
public class RecordingPort implements DisplayPort {
    public static final NodeId NODE = new NodeId("hall-1");
    private final NodeId node;
    private final boolean needsPlan;
    private final long started = System.nanoTime();
    private final AtomicLong hurried = new AtomicLong();
    private final List<Shown> confirmed = new CopyOnWriteArrayList<>();

    public RecordingPort() {
        this(NODE, false);
    }

    public RecordingPort(NodeId node, boolean needsPlan) {
        this.node = node;
        this.needsPlan = needsPlan;
    }

    @Override
    public NodeId node() {
        return node;
    }

    @Override
    public boolean needsPlan() {
        return needsPlan;
    }

    @Override
    public Duration running() {
        return Duration.ofNanos(System.nanoTime() - started + hurried.get());
    }

    /** The server's clock is far from this machine's: nothing may depend on the latter. */
    @Override
    public Instant serverTime() {
        return Boards.NOON.plus(running());
    }

    /** So much time is over at once. */
    public void pass(Duration time) {
        hurried.addAndGet(time.toNanos());
    }

    @Override
    public void confirm(Shown shown) {
        confirmed.add(shown);
    }

    public List<CallId> confirmed(Shown.How how) {
        return confirmed.stream().filter(s -> s.how() == how).map(Shown::call).toList();
    }

    public List<Shown> all() {
        return List.copyOf(confirmed);
    }
}
