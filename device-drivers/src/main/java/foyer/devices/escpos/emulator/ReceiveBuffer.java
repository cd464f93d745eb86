package foyer.devices.escpos.emulator;

/**
 * The printer's receive buffer: when it is full, the sender waits. It outlives connections, as it
 * does in printers: what was received is still printed after the sender is gone.
 */
final class ReceiveBuffer {
    private final byte[] ring;
    private int start;
    private int count;
    private boolean closed;

    ReceiveBuffer(int capacity) {
        this.ring = new byte[capacity];
    }

    /** Thrown when the printer is switched off for good. */
    static final class SwitchedOffException extends RuntimeException {}

    synchronized void put(byte value) throws InterruptedException {
        while (count == ring.length && !closed) {
            wait();
        }
        ring[(start + count) % ring.length] = value;
        count += closed ? 0 : 1;
        notifyAll();
    }

    synchronized int take() {
        try {
            while (count == 0 && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new SwitchedOffException();
        }
        if (closed) {
            throw new SwitchedOffException();
        }
        int value = ring[start] & 0xff;
        start = (start + 1) % ring.length;
        count--;
        notifyAll();
        return value;
    }

    synchronized boolean isEmpty() {
        return count == 0;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
