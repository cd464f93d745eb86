package foyer.devices.escpos;

import foyer.devices.escpos.PrinterStatus.OfflineReason;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One connection to a printer. Only the printer's own thread calls it; another thread may wake the
 * selector.
 *
 * <p>The channel never blocks, for two reasons: a printer without paper stops reading in the middle
 * of a job, and how many bytes really left decides what may be said about the job.
 */
final class PrinterLink implements Closeable {
    /** How long a wait may go on before its condition is looked at again. */
    private static final int TICK_MILLIS = 100;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Selector selector;
    private final ReplyParser parser;
    private final ByteBuffer received = ByteBuffer.allocate(512);
    private boolean lost;

    private PrinterLink(SocketChannel channel, SelectionKey key, Consumer<Reply> replies) {
        this.channel = channel;
        this.key = key;
        this.selector = key.selector();
        this.parser = new ReplyParser(replies);
    }

    /** Thrown when there is no connection to be had, with the reason. */
    static final class NoLinkException extends Exception {
        final OfflineReason reason;

        NoLinkException(OfflineReason reason, String detail) {
            super(detail);
            this.reason = reason;
        }
    }

    static PrinterLink open(
            InetSocketAddress address,
            Deadline deadline,
            Selector selector,
            BooleanSupplier stop,
            Consumer<Reply> replies)
            throws NoLinkException {
        if (address.isUnresolved()) {
            throw new NoLinkException(OfflineReason.UNREACHABLE, "no such host: " + address);
        }
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            boolean connected = channel.connect(address);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            while (!connected) {
                if (deadline.passed() || stop.getAsBoolean()) {
                    throw new NoLinkException(OfflineReason.UNREACHABLE, "no answer: " + address);
                }
                select(selector, deadline);
                connected = channel.finishConnect();
            }
            key.interestOps(SelectionKey.OP_READ);
            return new PrinterLink(channel, key, replies);
        } catch (ConnectException e) {
            closeQuietly(channel);
            throw new NoLinkException(OfflineReason.REFUSED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new NoLinkException(OfflineReason.UNREACHABLE, String.valueOf(e.getMessage()));
        } catch (NoLinkException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /**
     * Does nothing until the condition holds, the deadline passes or someone wakes the selector.
     */
    static void rest(Selector selector, BooleanSupplier until, Deadline deadline) {
        try {
            while (!until.getAsBoolean() && !deadline.passed()) {
                selector.select(deadline.millisLeft());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean lost() {
        return lost;
    }

    /** Reads until the condition holds, the deadline passes or the connection is gone. */
    void readUntil(BooleanSupplier condition, Deadline deadline) {
        while (!lost && !condition.getAsBoolean() && !deadline.passed()) {
            try {
                select(selector, deadline);
                read();
            } catch (IOException e) {
                lost = true;
            }
        }
    }

    /**
     * Writes, reading meanwhile what the printer says.
     *
     * @return how many bytes left this machine, all of them unless stopped, late or cut off
     */
    int write(byte[] bytes, BooleanSupplier stop, Deadline deadline) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (!lost && left.hasRemaining() && !stop.getAsBoolean() && !deadline.passed()) {
            try {
                if (channel.write(left) == 0) {
                    key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                    select(selector, deadline);
                    key.interestOps(SelectionKey.OP_READ);
                }
                if (left.hasRemaining()) {
                    // What arrives after the last byte is for the caller, who then waits for it.
                    read();
                }
            } catch (IOException e) {
                lost = true;
            }
        }
        return left.position();
    }

    private void read() throws IOException {
        int count = channel.read(received.clear());
        if (count < 0) {
            lost = true;
        }
        received.flip();
        while (received.hasRemaining()) {
            parser.accept(received.get());
        }
    }

    private static void select(Selector selector, Deadline deadline) throws IOException {
        selector.select(Math.min(TICK_MILLIS, deadline.millisLeft()));
        selector.selectedKeys().clear();
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // There is nothing left to do with a connection that cannot even be closed.
        }
    }
}
