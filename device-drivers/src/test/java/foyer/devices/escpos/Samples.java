package foyer.devices.escpos;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Documents for tests. */
final class Samples {
    private Samples() {}

    /** Dots by chance: what is lost, doubled or shifted shows. */
    static Bitmap noise(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(4) == 0 ? 0xff000000 : 0xffffffff);
            }
        }
        return Bitmap.of(image);
    }

    /** A slip the size of a ticket, ready to be compared with the sheet. */
    static PrintDocument slip(Bitmap picture) {
        return PrintDocument.of(new PrintDocument.Raster(picture), new PrintDocument.Cut());
    }

    static PrintJob job(String id, Bitmap picture) {
        return PrintJob.of(id, slip(picture));
    }
}
