package foyer.devices.escpos.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An ESC/POS printer with 80 mm paper on a port of this machine. Any thread may call it.
 *
 * <p>Like the real ones it serves one host at a time (a new one takes the place of the old), goes
 * on printing what it has received when the host is gone, and keeps reading a command where the
 * last connection left it.
 */
public final class PrinterEmulator implements AutoCloseable {
    public static final int WIDTH_DOTS = 576;

    private static final int ROOMY_BUFFER_BYTES = 256 * 1024;
    private static final int MOST_UNKNOWN = 100;
    private static final int MOST_LISTENERS = 16;
    private static final long NEVER = -1;

    private final ServerSocket server;
    private final PrinterState state = new PrinterState();
    private final PaperRoll roll = new PaperRoll(WIDTH_DOTS);
    private final ReceiveBuffer buffer;
    private final AtomicLong dropAfter = new AtomicLong(NEVER);
    private final List<Consumer<Sheet>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private volatile @Nullable HostConnection host;
    private volatile boolean automaticStatus;

    /** What is on the roll. */
    public enum Paper {
        OK,
        NEAR_END,
        OUT
    }

    public enum Cover {
        CLOSED,
        OPEN
    }

    /** How it answers. */
    public enum Mode {
        ANSWERING,
        /** Tells how it is, never that a job is done. */
        NO_CONFIRMATION,
        /** Says nothing at all. */
        SILENT
    }

    private PrinterEmulator(int port, int bufferBytes) throws IOException {
        this.buffer = new ReceiveBuffer(bufferBytes);
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Switches one on; port 0 takes any that is free. */
    public static PrinterEmulator start(int port) throws IOException {
        return start(port, ROOMY_BUFFER_BYTES);
    }

    /** As above, with a receive buffer of so many bytes. */
    public static PrinterEmulator start(int port, int bufferBytes) throws IOException {
        PrinterEmulator emulator = new PrinterEmulator(port, bufferBytes);
        Thread.ofVirtual().name("emulator-accept").start(emulator::accept);
        Thread.ofPlatform().name("emulator-mechanism").daemon().start(emulator::run);
        return emulator;
    }

    public int port() {
        return server.getLocalPort();
    }

    public void paper(Paper now) {
        state.paper(now);
        statusChanged();
    }

    public Paper paper() {
        return state.paper();
    }

    public void cover(Cover now) {
        state.cover(now);
        statusChanged();
    }

    public Cover cover() {
        return state.cover();
    }

    public void mode(Mode now) {
        state.mode(now);
    }

    public Mode mode() {
        return state.mode();
    }

    /** The roll ends after so many rows more. */
    public void paperOutAfter(int dots) {
        state.outAfter(dots);
    }

    /** Tears the connection once, before it takes the byte after the next so many. */
    public void dropAfter(long bytes) {
        dropAfter.set(bytes);
    }

    /** How long one row takes to print; zero, as it begins, is as fast as it goes. */
    public void timePerRow(Duration time) {
        state.perRow(time);
    }

    /** Sends bytes to the host that no printer would. */
    public void sendGarbage(byte... bytes) {
        HostConnection to = host;
        if (to != null) {
            to.send(bytes);
        }
    }

    /** Called on the printing thread with each sheet that is cut off. */
    public void onSheet(Consumer<Sheet> listener) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new IllegalStateException("more than " + MOST_LISTENERS + " sheet listeners");
        }
        listeners.add(listener);
    }

    /** The last 50, oldest first. */
    public List<Sheet> sheets() {
        return roll.sheets();
    }

    /** How much paper hangs out uncut. */
    public int hangingDots() {
        return roll.hangingDots();
    }

    /** The commands it was sent and does not know, the first hundred. */
    public List<String> unknownCommands() {
        synchronized (unknown) {
            return List.copyOf(unknown);
        }
    }

    /** Whether everything received is printed. */
    public boolean hasNothingLeft() {
        return buffer.isEmpty();
    }

    @Override
    public void close() throws IOException {
        state.switchOff();
        buffer.close();
        server.close();
        HostConnection last = host;
        if (last != null) {
            last.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                HostConnection old = host;
                if (old != null) {
                    old.end();
                }
                HostConnection next = new HostConnection(socket, new Reception());
                host = next;
                next.start();
            } catch (IOException e) {
                // Closed, or a host that was gone before it was greeted: the loop knows which.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void run() {
        EscPosDecoder decoder = new EscPosDecoder(buffer::take, new PaperPath());
        try {
            while (true) {
                decoder.step();
            }
        } catch (ReceiveBuffer.SwitchedOffException e) {
            // The end of every printer.
        }
    }

    private void statusChanged() {
        if (automaticStatus) {
            answer(Mode.NO_CONFIRMATION, state.automatic());
        }
    }

    /** Answers unless the mode is quieter than this kind of answer bears. */
    private void answer(Mode quietest, byte... reply) {
        HostConnection to = host;
        if (to != null && state.mode().compareTo(quietest) <= 0) {
            to.send(reply);
        }
    }

    private final class Reception implements HostConnection.Receiver {
        @Override
        public boolean received(HostConnection from, int value) throws InterruptedException {
            if (dropAfter.get() == 0) {
                dropAfter.set(NEVER);
                return false;
            }
            dropAfter.updateAndGet(left -> left > 0 ? left - 1 : left);
            buffer.put((byte) value);
            return true;
        }

        @Override
        public void asked(HostConnection from, int n) {
            if (state.mode() != Mode.SILENT) {
                from.send((byte) state.realTime(n));
            }
        }
    }

    private final class PaperPath implements Mechanism {
        @Override
        public int widthDots() {
            return WIDTH_DOTS;
        }

        @Override
        public void awaitPrintable() {
            state.awaitPrintable();
        }

        @Override
        public void printRow(byte[] row) {
            state.awaitPrintable();
            roll.advance(row);
            if (state.rowPrinted()) {
                statusChanged();
            }
        }

        @Override
        public void cut() {
            state.awaitPrintable();
            roll.cut().ifPresent(sheet -> listeners.forEach(each -> each.accept(sheet)));
        }

        @Override
        public void automaticStatus(int mask) {
            automaticStatus = mask != 0;
            statusChanged();
        }

        @Override
        public void paperSensors() {
            answer(Mode.ANSWERING, (byte) state.paperSensors());
        }

        @Override
        public void finished(byte[] id) {
            answer(Mode.ANSWERING, new byte[] {0x37, 0x22, id[0], id[1], id[2], id[3], 0});
        }

        @Override
        public void unknown(String command) {
            synchronized (unknown) {
                if (unknown.size() < MOST_UNKNOWN) {
                    unknown.add(command);
                }
            }
        }
    }
}
