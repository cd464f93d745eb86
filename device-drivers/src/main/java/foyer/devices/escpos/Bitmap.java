package foyer.devices.escpos;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A picture of dots that are burnt or not, packed eight to a byte, the leftmost in the highest bit,
 * each row beginning a byte of its own. Immutable; any thread may use it.
 */
public final class Bitmap {
    /** About a metre of paper: longer than any slip, short enough to hold in memory. */
    public static final int TALLEST_DOTS = 8_192;

    static final int WIDEST_DOTS = 832;
    private static final int HALF_GREY = 128;

    private final int width;
    private final int height;
    private final byte[] bits;

    private Bitmap(int width, int height, byte[] bits) {
        this.width = width;
        this.height = height;
        this.bits = bits;
    }

    /**
     * The picture in black and white: burnt where it is darker than half grey and not see-through.
     */
    public static Bitmap of(BufferedImage image) {
        Bitmap bitmap = blank(image.getWidth(), image.getHeight());
        for (int y = 0; y < bitmap.height; y++) {
            for (int x = 0; x < bitmap.width; x++) {
                if (isDark(image.getRGB(x, y))) {
                    bitmap.bits[y * bitmap.rowBytes() + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return bitmap;
    }

    public static Bitmap blank(int width, int height) {
        requireWithin("wide", width, WIDEST_DOTS);
        requireWithin("high", height, TALLEST_DOTS);
        return new Bitmap(width, height, new byte[(width + 7) / 8 * height]);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public boolean isBlack(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("dot %d,%d of %s".formatted(x, y, this));
        }
        return (bits[y * rowBytes() + x / 8] & 0x80 >> x % 8) != 0;
    }

    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, isBlack(x, y) ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }

    int rowBytes() {
        return (width + 7) / 8;
    }

    byte[] packedRows(int from, int count) {
        return Arrays.copyOfRange(bits, from * rowBytes(), (from + count) * rowBytes());
    }

    private static boolean isDark(int argb) {
        int alpha = argb >>> 24;
        int red = argb >> 16 & 0xff;
        int green = argb >> 8 & 0xff;
        int blue = argb & 0xff;
        return alpha >= HALF_GREY && (red * 299 + green * 587 + blue * 114) / 1000 < HALF_GREY;
    }

    private static void requireWithin(String side, int dots, int most) {
        if (dots < 1 || dots > most) {
            throw new IllegalArgumentException(
                    "a picture %d dots %s; accepted: 1 to %d".formatted(dots, side, most));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap that
                && width == that.width
                && height == that.height
                && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "Bitmap[" + width + "x" + height + "]";
    }
}
