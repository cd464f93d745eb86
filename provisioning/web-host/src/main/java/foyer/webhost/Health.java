package foyer.webhost;

/**
 * How one part of the program is. A reason is for technicians, names no person and holds no secret.
 */
public sealed interface Health {
    record Up() implements Health {}

    /** Works, but not as it should. */
    record Degraded(String reason) implements Health {}

    /** Does not work: this program is not ready. */
    record Down(String reason) implements Health {}
}
