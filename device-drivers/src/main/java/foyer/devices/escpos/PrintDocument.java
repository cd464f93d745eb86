package foyer.devices.escpos;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be on paper, from top to bottom.
 *
 * @param widthDots the printable width: 576 on 80 mm paper at 203 dpi
 */
public record PrintDocument(int widthDots, List<Block> blocks) {
    /** The printable width of 80 mm paper. */
    public static final int WIDTH_80_MM = 576;

    private static final int MOST_BLOCKS = 200;

    public PrintDocument {
        if (widthDots < 8 || widthDots > Bitmap.WIDEST_DOTS || widthDots % 8 != 0) {
            throw new IllegalArgumentException(
                    "paper %d dots wide; accepted: a multiple of 8 up to %d"
                            .formatted(widthDots, Bitmap.WIDEST_DOTS));
        }
        if (blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException(
                    "%d blocks; accepted: 1 to %d".formatted(blocks.size(), MOST_BLOCKS));
        }
        blocks = List.copyOf(blocks);
        for (Block block : blocks) {
            if (block instanceof Raster(Bitmap picture) && picture.width() > widthDots) {
                throw new IllegalArgumentException(
                        "%s does not fit paper %d dots wide".formatted(picture, widthDots));
            }
        }
    }

    /** A document for 80 mm paper. */
    public static PrintDocument of(Block... blocks) {
        return new PrintDocument(WIDTH_80_MM, List.of(blocks));
    }

    boolean hasRoomForAnother() {
        return blocks.size() < MOST_BLOCKS;
    }

    PrintDocument startingWith(Block block) {
        List<Block> longer = new ArrayList<>(blocks);
        longer.addFirst(block);
        return new PrintDocument(widthDots, longer);
    }

    /** One thing on the paper. */
    public sealed interface Block {}

    /** A picture at the left edge, dot for dot. */
    public record Raster(Bitmap picture) implements Block {}

    /** A line in the printer's own letters, or drawn when it has no such letters. */
    public record Text(String line) implements Block {
        private static final int LONGEST = 500;

        public Text {
            if (line.length() > LONGEST || line.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "a printed line has up to %d characters, none of them control characters"
                                .formatted(LONGEST));
            }
        }
    }

    /** A QR code in the middle of the paper. */
    public record Qr(String data, int moduleDots) implements Block {
        public Qr {
            QrPicture.requirePrintable(data, moduleDots);
        }
    }

    /** Empty paper. */
    public record Feed(int dots) implements Block {
        private static final int LONGEST_DOTS = 1_000;

        public Feed {
            if (dots < 1 || dots > LONGEST_DOTS) {
                throw new IllegalArgumentException(
                        "%d dots of feed; accepted: 1 to %d".formatted(dots, LONGEST_DOTS));
            }
        }
    }

    /** Paper forward to the knife, and cut, leaving the last corner so that it does not fall. */
    public record Cut() implements Block {}
}
