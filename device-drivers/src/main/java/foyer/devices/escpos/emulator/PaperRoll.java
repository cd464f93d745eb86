package foyer.devices.escpos.emulator;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What has come out: the piece still hanging from the slot, and the sheets cut off before it. Any
 * thread may call it.
 */
final class PaperRoll {
    static final int MOST_SHEETS = 50;

    // A piece as long as a person is torn off by its own weight.
    private static final int LONGEST_PIECE_DOTS = 16_000;

    private final int widthDots;
    private final List<byte[]> hanging = new ArrayList<>();
    private final Deque<Sheet> sheets = new ArrayDeque<>();
    private int cuts;

    PaperRoll(int widthDots) {
        this.widthDots = widthDots;
    }

    synchronized void advance(byte[] row) {
        if (hanging.size() < LONGEST_PIECE_DOTS) {
            hanging.add(row.clone());
        }
    }

    /** The sheet that falls; nothing when no paper hangs out. */
    synchronized Optional<Sheet> cut() {
        if (hanging.isEmpty()) {
            return Optional.empty();
        }
        Sheet sheet = new Sheet(++cuts, picture());
        hanging.clear();
        sheets.addLast(sheet);
        if (sheets.size() > MOST_SHEETS) {
            sheets.removeFirst();
        }
        return Optional.of(sheet);
    }

    synchronized List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    synchronized int hangingDots() {
        return hanging.size();
    }

    private BufferedImage picture() {
        BufferedImage image =
                new BufferedImage(widthDots, hanging.size(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < hanging.size(); y++) {
            byte[] row = hanging.get(y);
            for (int x = 0; x < widthDots; x++) {
                boolean burnt = x / 8 < row.length && (row[x / 8] >> (7 - x % 8) & 1) == 1;
                image.setRGB(x, y, burnt ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }
}
