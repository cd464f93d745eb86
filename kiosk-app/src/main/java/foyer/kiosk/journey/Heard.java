package foyer.kiosk.journey;

import foyer.contract.Answer;

/** What came of a {@link Wanted}. */
public sealed interface Heard {
    record Answered(Answer.Body body) implements Heard {}

    /** What the kiosk knows without the server. */
    record Recalled(Answer.Body body) implements Heard {}

    /** The server is away, or too slow for somebody who stands and waits. */
    record Silence() implements Heard {}

    /** The kiosk's own disk refused it. */
    record NotKept() implements Heard {}
}
