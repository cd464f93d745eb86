package foyer.mqtt.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP proxy on loopback whose connections can be reset, also in the middle of a message,
 * black-holed, refused or slowed down. It draws nothing at random: the test does, from its own
 * seed. Thread-safe.
 */
public final class CuttingProxy implements AutoCloseable {
    private static final int CHUNK = 8192;

    private final ServerSocket listener;
    private final int target;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytesUntilCut = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong accepted = new AtomicLong();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean refusing;
    private volatile boolean swallowing;

    public CuttingProxy(int targetPort) {
        target = targetPort;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("proxy").start(this::acceptAll);
    }

    public URI uri() {
        return URI.create("tcp://127.0.0.1:" + listener.getLocalPort());
    }

    /** Connections accepted so far. */
    public long accepted() {
        return accepted.get();
    }

    /** Resets every connection at once. */
    public void cut() {
        lines.forEach(Line::reset);
    }

    /** Resets every connection after so many more bytes, wherever in a message that is. */
    public void cutAfter(long bytes) {
        bytesUntilCut.set(bytes);
    }

    /**
     * Lets every connection stand and swallows all that is sent, also on new connections. What is
     * swallowed stays dead after {@link #open}.
     */
    public void blackHole() {
        swallowing = true;
        lines.forEach(line -> line.dead = true);
    }

    /** Resets whoever connects. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Holds each chunk back for so long. */
    public void delay(Duration perChunk) {
        delay = perChunk;
    }

    /** New connections work again. */
    public void open() {
        refusing = false;
        swallowing = false;
        delay = Duration.ZERO;
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                accept(listener.accept());
            } catch (IOException e) {
                // The listener was closed, or the target is not there: the client's next try.
            }
        }
    }

    private void accept(Socket client) throws IOException {
        accepted.incrementAndGet();
        if (refusing) {
            reset(client);
            return;
        }
        try {
            var line = new Line(client, new Socket(InetAddress.getLoopbackAddress(), target));
            line.dead = swallowing;
            lines.add(line);
            Thread.ofPlatform().daemon().start(() -> line.pump(line.client, line.broker));
            Thread.ofPlatform().daemon().start(() -> line.pump(line.broker, line.client));
        } catch (IOException e) {
            reset(client);
            throw e;
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed by the other side already.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    /** One client's connection. */
    private final class Line {
        private final Socket client;
        private final Socket broker;
        private volatile boolean dead;

        Line(Socket client, Socket broker) throws IOException {
            this.client = client;
            this.broker = broker;
            client.setTcpNoDelay(true);
            broker.setTcpNoDelay(true);
        }

        void pump(Socket from, Socket to) {
            var bytes = new byte[CHUNK];
            try {
                var in = from.getInputStream();
                var out = to.getOutputStream();
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    LockSupport.parkNanos(delay.toNanos());
                    if (!dead && !passes(n, bytes, out)) {
                        return;
                    }
                }
            } catch (IOException e) {
                // The end of either side is the end of both.
            } finally {
                reset();
            }
        }

        private boolean passes(int n, byte[] bytes, java.io.OutputStream out) throws IOException {
            long left = bytesUntilCut.addAndGet(-n);
            if (left >= 0) {
                out.write(bytes, 0, n);
                return true;
            }
            out.write(bytes, 0, (int) Math.max(0, n + left));
            out.flush();
            bytesUntilCut.set(Long.MAX_VALUE);
            cut();
            return false;
        }

        void reset() {
            lines.remove(this);
            CuttingProxy.reset(client);
            CuttingProxy.reset(broker);
        }
    }
}
