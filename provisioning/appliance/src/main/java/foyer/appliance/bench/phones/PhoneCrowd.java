package foyer.appliance.bench.phones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Phones with an event stream each, read by one thread so that the phones cost the machine little.
 * Thread-safe.
 */
public final class PhoneCrowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] EVENT = "event: ticket".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final Thread reader;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private int open;
    private int waitingFor;
    private int round;
    private long lastNanos;
    private long bytes;

    private PhoneCrowd(Selector selector) {
        this.selector = selector;
        this.reader = Thread.ofPlatform().daemon().name("phones").unstarted(this::read);
    }

    /** One phone. Of the crowd's lock. */
    private static final class Phone {
        private int matched;
        private int heardInRound;
    }

    /** Returns when each of them has what its ticket looks like now. */
    public static PhoneCrowd open(URI server, List<String> paths)
            throws IOException, InterruptedException {
        var crowd = new PhoneCrowd(Selector.open());
        crowd.expect(paths.size());
        for (var path : paths) {
            crowd.dial(server, path);
        }
        crowd.reader.start();
        crowd.awaitAll();
        return crowd;
    }

    private void dial(URI server, String path) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        // Hung up without waiting: a machine has ports for five times as many, not for fifty.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        var request =
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + server.getAuthority()
                        + "\r\nConnection: close\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Phone());
    }

    /** From now on an event is expected on each phone. */
    public synchronized void expect() {
        expect(open);
    }

    private synchronized void expect(int phones) {
        open = phones;
        waitingFor = phones;
        round++;
    }

    /** The {@link System#nanoTime} at which the last phone had its event. */
    public synchronized long awaitAll() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waitingFor > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException(
                        waitingFor + " of " + open + " phones have heard nothing");
            }
            wait(left);
        }
        return lastNanos;
    }

    public synchronized int open() {
        return open;
    }

    /** What all of them have read so far. */
    public synchronized long bytes() {
        return bytes;
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        var phone = (Phone) key.attachment();
        buffer.clear();
        int count = count(key);
        buffer.flip();
        synchronized (this) {
            if (count < 0) {
                open--;
                hear(phone);
            }
            bytes += buffer.remaining();
            while (buffer.hasRemaining()) {
                match(phone, buffer.get());
            }
        }
    }

    private int count(SelectionKey key) {
        try {
            int count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                key.channel().close();
            }
            return count;
        } catch (IOException gone) {
            key.cancel();
            return -1;
        }
    }

    /** The name of the event may come in pieces. */
    private void match(Phone phone, byte next) {
        phone.matched = next == EVENT[phone.matched] ? phone.matched + 1 : next == EVENT[0] ? 1 : 0;
        if (phone.matched == EVENT.length) {
            phone.matched = 0;
            hear(phone);
        }
    }

    private void hear(Phone phone) {
        if (phone.heardInRound == round) {
            return;
        }
        phone.heardInRound = round;
        waitingFor--;
        if (waitingFor == 0) {
            lastNanos = System.nanoTime();
            notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
