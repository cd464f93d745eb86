package foyer.kiosk.session;

import foyer.contract.Answer;
import foyer.contract.words.IntentId;
import foyer.contract.words.LinkToken;
import foyer.contract.words.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a session. */
public sealed interface Input {
    /**
     * A finger, on the screen that was there when it came down.
     *
     * @param instance the screen it was made on
     * @param at by the clock of whatever was touched
     * @param fresh an id and a token nobody has used, should this touch be a wish
     */
    record Touch(long instance, Duration at, Action action, Fresh fresh) implements Input {}

    /**
     * A key of the keypad. It has no time: a keypad keeps a key from bouncing by itself.
     *
     * @param instance the screen it was pressed on
     * @param fresh as with a touch
     */
    record Pressed(long instance, Key key, Fresh fresh) implements Input {}

    /**
     * Signs of a real keyboard or a scanner; {@code \n} is its key to go on, {@code \b} the one to
     * erase.
     *
     * @param instance the screen they were typed on
     * @param fresh as with a touch
     */
    record Typed(long instance, String text, Fresh fresh) implements Input {}

    /** What the kiosk knows of an appointment by itself. */
    record Recalled(IntentId intent, Answer.Appointment told) implements Input {}

    /** A wish is durable. */
    record Kept(IntentId intent) implements Input {}

    /** From here on only one person hears what is said. */
    record HeadsetPlugged() implements Input {}

    /** From here on everybody would. */
    record HeadsetPulled() implements Input {}

    /** Unused random values. */
    record Fresh(IntentId intent, LinkToken link) {}

    /** A timer started for a screen has run out. */
    record TimeUp(long instance, Timer timer) implements Input {}

    record Answered(IntentId intent, Reply reply) implements Input {}

    /** The number of a wish is durable and may be shown and printed. */
    record NumberKept(
            IntentId issue, TicketNumber number, boolean fromServer, @Nullable Instant takenAt)
            implements Input {}

    /** The node could not make it durable. */
    record NotKept(IntentId intent) implements Input {}

    record PaperCame(IntentId issue, boolean confirmed) implements Input {}

    /** What became of the paper of a leaflet. */
    record LeafletCame(IntentId job, boolean confirmed) implements Input {}

    record MenuChanged(Menu menu) implements Input {}
}
