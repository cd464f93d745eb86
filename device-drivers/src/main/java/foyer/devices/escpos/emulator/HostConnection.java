package foyer.devices.escpos.emulator;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** One host that is connected; it reads on a thread of its own and is answered from several. */
final class HostConnection implements Closeable {
    private static final Duration LAST_BYTE = Duration.ofSeconds(5);

    private final Socket socket;
    private final Receiver receiver;
    private final Thread thread;

    /** What becomes of the bytes that come in. */
    interface Receiver {
        /** Takes a byte; false tears the connection. */
        boolean received(HostConnection from, int value) throws InterruptedException;

        /**
         * {@code DLE EOT n} was seen; printers look for it as it comes in, whatever it is part of.
         */
        void asked(HostConnection from, int n);
    }

    HostConnection(Socket socket, Receiver receiver) {
        this.socket = socket;
        this.receiver = receiver;
        this.thread = Thread.ofVirtual().name("emulator-host").unstarted(this::read);
    }

    void start() {
        thread.start();
    }

    void send(byte... reply) {
        try {
            synchronized (socket) {
                socket.getOutputStream().write(reply);
            }
        } catch (IOException e) {
            close();
        }
    }

    private void read() {
        byte[] chunk = new byte[512];
        int[] lastTwo = new int[2];
        try (socket) {
            for (int count = socket.getInputStream().read(chunk);
                    count >= 0;
                    count = socket.getInputStream().read(chunk)) {
                for (int i = 0; i < count; i++) {
                    int value = chunk[i] & 0xff;
                    if (lastTwo[0] == 0x10 && lastTwo[1] == 0x04 && value >= 1 && value <= 4) {
                        receiver.asked(this, value);
                    }
                    if (!receiver.received(this, value)) {
                        tear();
                        return;
                    }
                    lastTwo[0] = lastTwo[1];
                    lastTwo[1] = value;
                }
            }
        } catch (IOException e) {
            // The host went away without a word, which is one of the things hosts do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends as a pulled plug does: a reset, no goodbye. */
    private void tear() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /**
     * Closes it and waits until the byte it is at is taken, so that those of the next host do not
     * come in between. Not for its own thread.
     */
    void end() throws InterruptedException {
        close();
        thread.join(LAST_BYTE);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
