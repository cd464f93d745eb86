package foyer.mqtt;

import java.net.URI;
import java.time.Duration;

/**
 * How one link reaches its broker.
 *
 * @param broker {@code tcp://host:port}
 * @param clientId unique at the broker: a second link with the same id ends the first
 * @param password sent as UTF-8; never logged
 * @param keepAlive the longest silence of the wire before a ping; whole seconds
 * @param backoffMin the shortest wait before the next connect; doubled each time, with jitter
 * @param backoffMax the longest such wait
 * @param window publications at most in flight; further ones are refused with {@link WindowFull}
 */
public record LinkSettings(
        URI broker,
        String clientId,
        String userName,
        String password,
        Duration keepAlive,
        Duration backoffMin,
        Duration backoffMax,
        int window) {
    private static final int MAX_WINDOW = 65_535;

    public LinkSettings {
        if (!"tcp".equals(broker.getScheme()) || broker.getHost() == null || broker.getPort() < 1) {
            throw new IllegalArgumentException(
                    "broker is '" + broker + "', accepted is tcp://host:port");
        }
        if (clientId.isEmpty() || userName.isEmpty()) {
            throw new IllegalArgumentException("client id and user name must not be empty");
        }
        if (keepAlive.toSeconds() < 1 || keepAlive.toSeconds() > 65_535) {
            throw new IllegalArgumentException(
                    "keep-alive is " + keepAlive + ", accepted are 1 to 65535 seconds");
        }
        if (!backoffMin.isPositive() || backoffMax.compareTo(backoffMin) < 0) {
            throw new IllegalArgumentException(
                    "back-off is "
                            + backoffMin
                            + " to "
                            + backoffMax
                            + ", accepted is 0 < min ≤ max");
        }
        if (window < 1 || window > MAX_WINDOW) {
            throw new IllegalArgumentException(
                    "window is " + window + ", accepted are 1 to " + MAX_WINDOW);
        }
    }

    /** For a node or a server in one building: quick to come back, few in flight. */
    public static LinkSettings defaults(
            URI broker, String clientId, String userName, String password) {
        return new LinkSettings(
                broker,
                clientId,
                userName,
                password,
                Duration.ofSeconds(15),
                Duration.ofMillis(250),
                Duration.ofSeconds(5),
                64);
    }

    /** The same with another number of publications in flight. */
    public LinkSettings withWindow(int newWindow) {
        return new LinkSettings(
                broker, clientId, userName, password, keepAlive, backoffMin, backoffMax, newWindow);
    }

    /** The same with other waits between connects. */
    public LinkSettings withBackoff(Duration newMin, Duration newMax) {
        return new LinkSettings(
                broker, clientId, userName, password, keepAlive, newMin, newMax, window);
    }

    @Override
    public String toString() {
        return "LinkSettings[" + userName + " as " + clientId + " at " + broker + "]";
    }
}
