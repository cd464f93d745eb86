package foyer.kiosk.glass;

import java.time.Duration;
import java.util.Optional;

/** What is known of the glass. */
public sealed interface Sight {
    /** No page was shown so far, and none is missed yet. */
    record NotYet() implements Sight {}

    /** People could see a page then. */
    record Seen(Duration ago) implements Sight {}

    /**
     * Nobody sees a page.
     *
     * @param lastSeen how long ago; empty: never
     */
    record Dark(Why why, Optional<Duration> lastSeen) implements Sight {}

    /** As it travels in the node's health. */
    enum Why {
        /** No browser has a page open. */
        NO_PAGE,
        /** A browser has it, behind something else or with its screen off. */
        HIDDEN,
        /** A browser has it and draws nothing: frozen, killed or cut off. */
        NOT_SEEN
    }
}
