package foyer.devices.escpos.emulator;

import foyer.devices.escpos.emulator.PrinterEmulator.Cover;
import foyer.devices.escpos.emulator.PrinterEmulator.Mode;
import foyer.devices.escpos.emulator.PrinterEmulator.Paper;
import java.time.Duration;

/**
 * Paper, cover and manners of the emulated printer, and the status bytes that follow from them. Any
 * thread may call it.
 */
final class PrinterState {
    private static final int NO_LIMIT = -1;

    private Paper paper = Paper.OK;
    private Cover cover = Cover.CLOSED;
    private Mode mode = Mode.ANSWERING;
    private int dotsUntilOut = NO_LIMIT;
    private Duration perRow = Duration.ZERO;
    private boolean switchedOff;

    synchronized Paper paper() {
        return paper;
    }

    synchronized Cover cover() {
        return cover;
    }

    synchronized Mode mode() {
        return mode;
    }

    synchronized void paper(Paper now) {
        paper = now;
        dotsUntilOut = NO_LIMIT;
        notifyAll();
    }

    synchronized void cover(Cover now) {
        cover = now;
        notifyAll();
    }

    synchronized void mode(Mode now) {
        mode = now;
    }

    synchronized void outAfter(int dots) {
        dotsUntilOut = dots;
    }

    synchronized void perRow(Duration time) {
        perRow = time;
    }

    synchronized void switchOff() {
        switchedOff = true;
        notifyAll();
    }

    /** Waits until the head may burn: with the cover open or without paper, everything stands. */
    synchronized void awaitPrintable() {
        try {
            while ((paper == Paper.OUT || cover == Cover.OPEN) && !switchedOff) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new ReceiveBuffer.SwitchedOffException();
        }
        if (switchedOff) {
            throw new ReceiveBuffer.SwitchedOffException();
        }
    }

    /**
     * One row of paper is used up, in the time that takes.
     *
     * @return whether it was the last
     */
    synchronized boolean rowPrinted() {
        try {
            if (perRow.toNanos() > 0) {
                long end = System.nanoTime() + perRow.toNanos();
                for (long left = perRow.toNanos();
                        left > 0 && !switchedOff;
                        left = end - System.nanoTime()) {
                    wait(left / 1_000_000, (int) (left % 1_000_000));
                }
            }
        } catch (InterruptedException e) {
            throw new ReceiveBuffer.SwitchedOffException();
        }
        if (dotsUntilOut > 0 && --dotsUntilOut == 0) {
            dotsUntilOut = NO_LIMIT;
            paper = Paper.OUT;
            return true;
        }
        return false;
    }

    /** The answer to {@code DLE EOT n}. */
    synchronized int realTime(int n) {
        return 0x12
                | switch (n) {
                    case 1 -> offline() ? 0x08 : 0;
                    case 2 -> (cover == Cover.OPEN ? 0x04 : 0) | (paper == Paper.OUT ? 0x20 : 0);
                    case 4 -> paperBits(0x0c, 0x60);
                    default -> 0;
                };
    }

    /** The four bytes of automatic status back. */
    synchronized byte[] automatic() {
        int first = 0x10 | (offline() ? 0x08 : 0) | (cover == Cover.OPEN ? 0x20 : 0);
        return new byte[] {(byte) first, 0, (byte) paperBits(0x03, 0x0c), 0};
    }

    /** The answer to {@code GS r 1}. */
    synchronized int paperSensors() {
        return paperBits(0x03, 0x0c);
    }

    private boolean offline() {
        return paper == Paper.OUT || cover == Cover.OPEN;
    }

    private int paperBits(int nearEnd, int end) {
        return switch (paper) {
            case OK -> 0;
            case NEAR_END -> nearEnd;
            case OUT -> nearEnd | end;
        };
    }
}
