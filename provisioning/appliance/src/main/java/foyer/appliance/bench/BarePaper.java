package foyer.appliance.bench;

import foyer.devices.escpos.emulator.PrinterEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Baseline, frozen: the bytes of a ticket, ready-made, written at once to an open connection of an
 * emulated printer. No picture is drawn, no status is asked. Confined to one thread.
 */
final class BarePaper implements AutoCloseable {
    private static final int PRINTED_WITHIN_SECONDS = 30;

    private final PrinterEmulator printer;
    private final Socket line;
    private final BlockingQueue<Instant> cut = new LinkedBlockingQueue<>();

    BarePaper() throws IOException {
        printer = PrinterEmulator.start(0);
        printer.onSheet(_ -> cut.add(Instant.now()));
        line = new Socket(InetAddress.getLoopbackAddress(), printer.port());
        line.setTcpNoDelay(true);
    }

    /** From before the first byte to the sheet that is cut off. */
    Duration print(byte[] ticket) throws IOException, InterruptedException {
        var begin = Instant.now();
        line.getOutputStream().write(ticket);
        line.getOutputStream().flush();
        var end = cut.poll(PRINTED_WITHIN_SECONDS, TimeUnit.SECONDS);
        if (end == null) {
            throw new IOException("no paper of " + ticket.length + " bytes");
        }
        return Duration.between(begin, end);
    }

    @Override
    public void close() throws IOException {
        line.close();
        printer.close();
    }
}
