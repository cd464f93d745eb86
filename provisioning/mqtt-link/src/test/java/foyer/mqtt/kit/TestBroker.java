package foyer.mqtt.kit;

import java.net.URI;

/** A real broker on a free port of 127.0.0.1 that lets everybody do everything. */
public interface TestBroker extends AutoCloseable {
    int port();

    default URI uri() {
        return URI.create("tcp://127.0.0.1:" + port());
    }

    @Override
    void close();

    /** Whether the broker offers topic aliases. */
    enum Aliases {
        OFF,
        ON
    }
}
