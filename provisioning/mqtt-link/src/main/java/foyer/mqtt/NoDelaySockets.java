package foyer.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one socket of a connection with TCP_NODELAY, which Paho never sets and without which a
 * small message waits for the acknowledgement of the one before; and keeps it, because closing it
 * is the only way to end a connection that never waits for anybody.
 */
final class NoDelaySockets extends SocketFactory {
    private @Nullable Socket current;
    private boolean closed;

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (closed) {
            throw new SocketException("the connection was given up");
        }
        var socket = new PahoSocket();
        socket.setTcpNoDelay(true);
        current = socket;
        return socket;
    }

    /** Resets the connection at once; blocked reads and writes of it fail. */
    synchronized void reset() {
        closed = true;
        if (current == null) {
            return;
        }
        try {
            current.setSoLinger(true, 0);
        } catch (SocketException e) {
            // Closed already: there is nothing left to linger for.
        }
        try {
            current.close();
        } catch (IOException e) {
            // A socket that cannot be closed cannot be used either.
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("Paho connects its sockets itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return createSocket(host, port);
    }
}
