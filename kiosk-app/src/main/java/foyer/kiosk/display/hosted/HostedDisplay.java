package foyer.kiosk.display.hosted;

import foyer.contract.words.NodeId;
import foyer.enrolment.PageKey;
import foyer.kiosk.display.DisplayPort;
import foyer.kiosk.display.DisplayRole;
import foyer.kiosk.glass.Glasses;
import org.jspecify.annotations.Nullable;

/** A display whose screen is one browser of the network. Thread-safe. */
public final class HostedDisplay {
    private final DisplayRole role;
    private final DisplayPort port;
    private final Glasses glasses;
    private final PageKey key;
    private Seat seat = Seat.EMPTY;
    private @Nullable Runnable replaced;

    HostedDisplay(DisplayRole role, Hosting.Guest guest) {
        this.role = role;
        this.port = guest.port();
        this.glasses = guest.glasses();
        this.key = guest.key();
    }

    public NodeId id() {
        return port.node();
    }

    public DisplayRole role() {
        return role;
    }

    public DisplayPort port() {
        return port;
    }

    public Glasses glasses() {
        return glasses;
    }

    boolean isOpenedBy(String typed) {
        return key.matches(typed);
    }

    /** Whether that browser could be this display now. */
    public synchronized boolean isFreeFor(String browser) {
        return seat.isFreeFor(browser, port.running());
    }

    /**
     * Takes the seat where it is free.
     *
     * @param whenReplaced called once when another browser is this display; it must not wait
     * @return null when another browser is this display
     */
    synchronized @Nullable Sitting sit(String browser, Runnable whenReplaced) {
        if (!isFreeFor(browser)) {
            return null;
        }
        tellReplaced();
        seat = seat.taken(browser, port.running());
        replaced = whenReplaced;
        return new Sitting(seat.sitting());
    }

    /** Somebody wants that browser to be it, whoever was before; its page is to be loaded anew. */
    public synchronized void promise(String browser) {
        tellReplaced();
        seat = seat.promised(browser, port.running());
    }

    private void tellReplaced() {
        var told = replaced;
        replaced = null;
        if (told != null) {
            told.run();
        }
    }

    private synchronized void seen(long sitting) {
        seat = seat.seen(sitting, port.running());
    }

    private synchronized void left(long sitting) {
        if (seat.sitting() == sitting) {
            replaced = null;
        }
        seat = seat.left(sitting);
    }

    /** The page of the browser that is this display. Any thread; close it when the page goes. */
    public final class Sitting implements AutoCloseable {
        private final long number;

        private Sitting(long number) {
            this.number = number;
        }

        public HostedDisplay display() {
            return HostedDisplay.this;
        }

        /** The page was drawn, and stands where it can be seen. */
        public void seen() {
            HostedDisplay.this.seen(number);
        }

        @Override
        public void close() {
            left(number);
        }
    }
}
