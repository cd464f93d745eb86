package foyer.server.people;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {
    record Welcome(Person person) implements SignInResult {}

    /** User or password; which of them is not told. */
    record Wrong() implements SignInResult {}

    /** Too many wrong attempts for that user name. */
    record Wait(Duration left) implements SignInResult {}

    /** Too many people are signing in this instant. */
    record Busy() implements SignInResult {}
}
