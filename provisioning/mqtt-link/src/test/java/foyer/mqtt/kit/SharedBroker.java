package foyer.mqtt.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * An embedded broker that all test classes of a JVM use, on topics of their own: each start and
 * each stop takes seconds. {@code @RegisterExtension static final SharedBroker broker = …}
 */
public final class SharedBroker implements BeforeAllCallback {
    private final TestBroker.Aliases aliases;
    private int port;

    /** Not closeable, so that JUnit does not stop it: it ends with the JVM. */
    private record Running(HiveMqBroker broker) {}

    private SharedBroker(TestBroker.Aliases aliases) {
        this.aliases = aliases;
    }

    public static SharedBroker with(TestBroker.Aliases aliases) {
        return new SharedBroker(aliases);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        var store = test.getRoot().getStore(Namespace.create(SharedBroker.class));
        port =
                store.getOrComputeIfAbsent(aliases, SharedBroker::start, Running.class)
                        .broker()
                        .port();
    }

    private static Running start(TestBroker.Aliases aliases) {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "broker-");
            return new Running(new HiveMqBroker(folder, aliases));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public URI uri() {
        return URI.create("tcp://127.0.0.1:" + port);
    }
}
