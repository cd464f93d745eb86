package foyer.appliance.bench;

import foyer.devices.escpos.emulator.PrinterEmulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The emulated printer at the end of a line that writes down what the kiosk sends. Its sheets are
 * timed when they are cut off: the last byte has come by then and the last row is printed. Any
 * thread.
 */
final class PaperLine implements AutoCloseable {
    private static final int CHUNK = 8192;

    /** A ticket has some seventy thousand bytes. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Duration PRINTED_WITHIN = Duration.ofSeconds(30);

    private final PrinterEmulator printer;
    private final ServerSocket listener;
    private final BlockingQueue<Instant> cut = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    PaperLine() throws IOException {
        printer = PrinterEmulator.start(0);
        printer.onSheet(_ -> cut.add(Instant.now()));
        listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("paper-line").start(this::acceptAll);
    }

    URI address() {
        return URI.create("tcp://127.0.0.1:" + listener.getLocalPort());
    }

    /** When the next sheet was cut off. */
    Instant awaitSheet() throws IOException, InterruptedException {
        var at = cut.poll(PRINTED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        if (at == null) {
            throw new IOException("no paper within " + PRINTED_WITHIN);
        }
        return at;
    }

    /** What was sent since it was last asked. */
    synchronized byte[] takeSent() {
        var bytes = sent.toByteArray();
        sent.reset();
        return bytes;
    }

    private synchronized void write(byte[] bytes, int length) throws IOException {
        if (sent.size() + length > MOST_BYTES) {
            throw new IOException("more than " + MOST_BYTES + " bytes for one paper");
        }
        sent.write(bytes, 0, length);
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                var kiosk = listener.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), printer.port());
                kiosk.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> pump(kiosk, there, true));
                Thread.ofPlatform().daemon().start(() -> pump(there, kiosk, false));
            } catch (IOException closed) {
                // The end of the run: the loop knows.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean noted) {
        var bytes = new byte[CHUNK];
        try (from;
                to) {
            var in = from.getInputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                to.getOutputStream().write(bytes, 0, n);
                if (noted) {
                    write(bytes, n);
                }
            }
        } catch (IOException gone) {
            // The end of either side is the end of both.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        printer.close();
    }
}
