package foyer.kiosk.journey;

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

    /** Nobody need be asked. */
    record Tell(Result.Said said) implements Wanted {}
}
