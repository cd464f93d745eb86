package foyer.kiosk.journey;

import foyer.contract.Answer;
import foyer.contract.AskBody;

/** What is done with all answers of a journey. */
public sealed interface Wanted {
    /**
     * Kept until the server has it, however long that takes; this is said as soon as it is kept.
     */
    record Post(AskBody body, Result.Said said) implements Wanted {}

    /** Asked now, and worth nothing without an answer soon. */
    record Reply(AskBody body) implements Wanted {}

    /**
     * Kept until the server has it, and its answer is waited for a moment.
     *
     * @param unheard said where no answer comes in that moment, or none can
     */
    record Lasting(AskBody body, Result.Said unheard) implements Wanted {}

    /** The services these words may mean. */
    record Find(String words) implements Wanted {}

    /**
     * Asked now; where no answer comes soon, or none can, this kiosk tells what it knows by itself.
     */
    record Recalled(AskBody.FindAppointment body) implements Wanted {}

    /** A ticket for somebody who has come for that. */
    record Ticket(Answer.Booking booking) implements Wanted {}

    /** An answer that cannot be is asked for again: the text {@code journey.<name>.<key>.<why>}. */
    record Again(String key, String why) implements Wanted {}

    /** Nobody need be asked. */
    record Tell(Result.Said said) implements Wanted {}
}
