package foyer.kiosk;

import foyer.contract.Beat;
import foyer.contract.Board;
import foyer.contract.DeviceHealth;
import foyer.contract.Offer;
import foyer.contract.Shown;
import foyer.contract.words.NodeId;
import foyer.kiosk.clock.NodeClock;
import foyer.kiosk.display.DisplayPort;
import foyer.kiosk.display.DisplayRole;
import foyer.kiosk.link.Duty;
import foyer.kiosk.link.NodeLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The node as a display: hands on what is heard, and sends its confirmations. */
record DisplayDuty(DisplayRole role) implements Duty {
    @Override
    public void offer(Offer offer) {
        role.onOffer(offer);
    }

    @Override
    public void board(Board board) {
        role.onBoard(board);
    }

    @Override
    public void beat(Beat beat) {
        role.onBeat(beat);
    }

    @Override
    public List<DeviceHealth> health() {
        return role.listHealth();
    }

    /**
     * What the display needs of this node. The link comes after the display, so it is set later.
     */
    static final class Port implements DisplayPort {
        private final NodeId node;
        private final NodeClock clock;
        private final boolean needsPlan;
        private final long startedNanos;
        private volatile @Nullable NodeLink link;

        Port(NodeId node, NodeClock clock) {
            this(node, clock, false);
        }

        /**
         * @param needsPlan whether it shows nothing unless the site's file says what it is for
         */
        Port(NodeId node, NodeClock clock, boolean needsPlan) {
            this.node = node;
            this.needsPlan = needsPlan;
            this.clock = clock;
            this.startedNanos = clock.nanos();
        }

        void confirmBy(NodeLink sender) {
            link = sender;
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
            return Duration.ofNanos(clock.nanos() - startedNanos);
        }

        @Override
        public Instant serverTime() {
            return clock.best();
        }

        @Override
        public void confirm(Shown shown) {
            var sender = link;
            if (sender != null) {
                sender.confirm(shown);
            }
        }
    }
}
