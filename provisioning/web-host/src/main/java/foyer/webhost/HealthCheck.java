package foyer.webhost;

/**
 * A bean that knows how one part of the program is. Called by any thread at any time, so it reads
 * what is known and waits for nothing.
 */
public interface HealthCheck {
    /** One or two plain words, such as "journal" or "broker link". */
    String name();

    Health state();
}
