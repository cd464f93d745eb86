package foyer.appliance.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the parts of one installation listen on this machine; 0 takes any free port. */
public record Ports(int server, int kiosk, int display, int broker, int printer, int paper) {
    public static Ports usual() {
        return new Ports(8080, 8081, 8082, 1883, 9100, 9101);
    }

    public static Ports any() {
        return new Ports(0, 0, 0, 0, 0, 0);
    }

    /** A port that was free a moment ago, for a part that must come back on the same one. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
